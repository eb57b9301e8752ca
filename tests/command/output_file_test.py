"""-o FILE is written whole or not at all."""
import os
import signal
import subprocess
import time

from harness import BIN, TEXT, CommandTest, main, parse, run


class OutputFile(CommandTest):
    def entries(self, *known):
        return sorted(set(os.listdir(self.folder)) - set(known))

    def test_holds_what_would_be_printed(self):
        path = self.write("a.txt", TEXT)
        for output_format in ("json", "jsonl", "table"):
            out = self.folder / "out"
            result = run("-f", output_format, "-o", out, path)
            self.assert_exit(0, result)
            self.assertEqual(b"", result.stdout)
            self.assertEqual(run("-f", output_format, path).stdout, out.read_bytes())
        self.assertEqual(["out"], self.entries("a.txt"))

    def test_a_run_that_fails_leaves_no_file(self):
        self.write("a.txt", TEXT)
        out = self.folder / "out.json"
        pack = self.folder / "pack"
        pack.mkdir()
        (pack / "pack.toml").write_text("name = \n")
        self.assert_exit(2, run("-o", out, self.folder / "missing.txt"))
        self.assert_exit(3, run("-o", out, "-p", pack, self.folder / "a.txt"))
        self.assertEqual([], self.entries("a.txt", "pack"))

    def test_a_run_that_fails_leaves_an_older_file_alone(self):
        out = self.write("out.json", "old")
        self.assert_exit(2, run("-o", out, self.folder / "missing.txt"))
        self.assertEqual("old", out.read_text())

    def test_an_older_file_is_replaced(self):
        out = self.write("out.json", "old" * 100000)
        self.assert_exit(0, run("-o", out, self.write("a.txt", TEXT)))
        self.assertTrue(parse(out.read_bytes()))

    def test_skipped_inputs_do_not_spoil_it(self):
        out = self.folder / "out.json"
        self.assert_exit(4, run("-o", out, self.write("a.txt", TEXT), self.folder / "missing.txt"))
        self.assertTrue(parse(out.read_bytes()))

    def test_an_interrupted_run_leaves_no_file(self):
        out = self.folder / "out.json"
        with subprocess.Popen([BIN, "-o", str(out), "-"], stdin=subprocess.PIPE) as process:
            process.stdin.write(TEXT.encode())
            process.stdin.flush()
            deadline = time.monotonic() + 30
            while not self.entries() and time.monotonic() < deadline:
                time.sleep(0.02)  # until the temporary file shows that the work has begun
            process.send_signal(signal.SIGINT)
            self.assertEqual(130, process.wait(timeout=30))
        self.assertEqual([], self.entries())

    def test_a_device_is_written_directly(self):
        path = self.write("a.txt", TEXT)
        self.assertEqual(run(path).stdout, run("-o", "/dev/stdout", path).stdout)


if __name__ == "__main__":
    main()
