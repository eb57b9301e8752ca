"""Texts larger than the window: the facts of the whole text, however it comes and however many threads scan it.

The same text as one JSON record is scanned as a whole; as a file and from a pipe it goes through the window.
"""
import json
import os
import resource
import subprocess
import sys

from harness import BIN, SHARED, SOURCE, CommandTest, main, parse, run

sys.path.insert(0, str(SOURCE / "tests/bench"))
import inputs  # noqa: E402  (the benchmark's shuffled and Markov texts)

WINDOW = 1_200_000  # bytes; the texts here are larger


class Streaming(CommandTest):
    def text(self, name, size=1_800_000):
        """A path to B or D of the benchmark, from the evaluation documents or the test documents."""
        if SHARED:
            os.environ["EXTRACT_SHARED_DIR"] = SHARED
        _, paths = inputs.make_texts(SOURCE, self.folder, size)
        return paths[name]

    def whole(self, path, text):
        """Output for `text` in memory, named as `path`."""
        record = json.dumps({"id": str(path), "text": text}, ensure_ascii=False) + "\n"
        result = run("--input-format", "jsonl", "-f", "jsonl", "-", stdin=record.encode())
        self.assert_exit(0, result)
        return result.stdout

    def check(self, path):
        text = path.read_text(encoding="utf-8")
        self.assertGreater(path.stat().st_size, WINDOW)
        expected = self.whole(path, text)
        self.assertGreater(expected.count(b"\n"), 100)
        for threads in ("1", "2"):
            self.assertTrue(run("-f", "jsonl", "-j", threads, path).stdout == expected, f"-j {threads}")
            piped = run("-f", "jsonl", "-j", threads, "-", stdin=path.read_bytes()).stdout
            self.assertTrue(piped.replace(b'"doc":"-"', f'"doc":"{path}"'.encode()) == expected, f"pipe -j {threads}")
        return expected

    def test_shuffled_sentences(self):
        self.check(self.text("B"))

    def test_markov_text(self):
        self.check(self.text("D"))

    def test_documents_one_behind_the_other(self):
        """Titles, sections, tables: the context that crosses the cuts between parts."""
        _, paths = inputs.documents(SOURCE)
        text = inputs.read(paths)
        text *= 1 + 2_000_000 // len(text.encode())
        self.check(self.write("all.txt", text))

    def test_one_line(self):
        text = self.text("D").read_text(encoding="utf-8").replace("\n", "")
        self.check(self.write("line.txt", text))

    def test_json_arrays_are_whole(self):
        path = self.text("D")
        one = run("-j", "1", path, path).stdout
        self.assertTrue(one == run("-j", "2", path, path).stdout)
        self.assertGreater(len(parse(one)), 100)

    def test_the_reference_scan(self):
        for name in ("B", "D"):
            path = self.text(name, 1_000_000)
            self.assertTrue(run("-j", "2", path).stdout == run("-j", "2", "--reference", path).stdout, name)

    def test_other_encodings(self):
        path = self.text("B")
        text = path.read_text(encoding="utf-8")
        wanted = [(r["start"], r["end"], r["quote"], r["indicator"]) for r in parse(run("-j", "2", path).stdout)]
        for encoding in ("gb18030", "utf-16le"):
            raw = text.encode(encoding)
            name = self.write(f"{encoding}.txt", raw)
            for result in (run("-j", "2", "--encoding", encoding, name),
                           run("--encoding", encoding, "-", stdin=raw)):
                self.assert_exit(0, result)
                records = parse(result.stdout)
                self.assertEqual(wanted, [(r["start"], r["end"], r["quote"], r["indicator"]) for r in records])
                for r in records[::97]:
                    self.assertEqual(r["quote"], raw[r["start_byte"]:r["end_byte"]].decode(encoding))

    def test_a_bad_byte_far_behind(self):
        raw = bytearray(self.text("D").read_bytes())
        at = len(raw) - 3000
        raw[at] = 0xFF
        path = self.write("bad.txt", bytes(raw))
        result = run("-f", "jsonl", path)
        self.assert_exit(4, result)
        self.assertEqual(b"", result.stdout)
        self.assertIn("byte ", result.stderr.decode())
        for threads in ("1", "2"):
            piped = run("-f", "jsonl", "-j", threads, "-", stdin=bytes(raw))
            self.assert_exit(4, piped)
            self.assertIn("-: byte ", piped.stderr.decode())
            self.assertTrue(piped.stdout)

    def test_memory_does_not_grow_with_the_text(self):
        text = self.text("D").read_text(encoding="utf-8").replace("\n", "").encode()

        def peak(megabytes):
            """KB of the command on one line of that many megabytes, through a pipe."""
            def limit():
                resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            process = subprocess.Popen([BIN, "-f", "jsonl", "-j", "1", "-"], stdin=subprocess.PIPE,
                                       stdout=subprocess.DEVNULL, preexec_fn=limit)
            left = megabytes * 1_000_000
            with process.stdin as pipe:
                while left > 0:
                    pipe.write(text[:left].decode(errors="ignore").encode() if left < len(text) else text)
                    left -= len(text)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            self.assertEqual(0, process.returncode)
            return usage.ru_maxrss

        if "sanitize" in BIN:
            self.skipTest("a sanitizer keeps what was freed")
        self.assertLess(peak(24) - peak(1), 16 * 1024)


if __name__ == "__main__":
    main()
