"""Bad input gets a message that names it, and the facts of all other inputs are written."""
import os
import time

from harness import QUOTES, TEXT, CommandTest, check_offsets, facts_of, main, parse, run


class BadInput(CommandTest):
    def assert_skipped(self, bad, *words, options=()):
        """`bad` between two good texts is skipped, named, and costs the others nothing."""
        first, last = self.write("1.txt", TEXT), self.write("2.txt", TEXT)
        expected = run(*options, first, last).stdout
        result = run(*options, first, bad, last)
        self.assert_exit(4, result)
        self.assertEqual(expected, result.stdout)
        message = result.stderr.decode()
        self.assertEqual(1, len(message.splitlines()), message)
        for word in (str(bad), *words):
            self.assertIn(word, message)

    def test_missing_file(self):
        self.assert_skipped(self.folder / "missing.txt", "no such file")

    def test_unreadable_file(self):
        if os.geteuid() == 0:
            self.skipTest("root may read everything")
        path = self.write("closed.txt", TEXT)
        path.chmod(0)
        self.assert_skipped(path, "ermission denied")

    def test_directory_without_texts(self):
        folder = self.folder / "empty"
        folder.mkdir()
        (folder / "picture.png").write_bytes(b"\x89PNG")
        self.assert_skipped(folder, "no texts")
        self.assert_exit(2, run(folder))

    def test_invalid_bytes(self):
        self.assert_skipped(self.write("bad.txt", TEXT.encode() * 20 + b"\xff\xfe\xfd" + TEXT.encode()))

    def test_truncated_character(self):
        self.assert_skipped(self.write("cut.txt", TEXT.encode()[:-3] + b"\xe4"))

    def test_invalid_in_the_encoding_that_was_given(self):
        self.assert_skipped(self.write("gb.txt", TEXT.encode("gb18030")), options=("--encoding", "utf-8"))

    def test_binary_file(self):
        self.assert_skipped(self.write("tool.txt", b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 64))
        self.assert_skipped(self.write("zip.txt", b"PK\x03\x04" + os.urandom(4096)))

    def test_empty_file_is_no_error(self):
        path = self.write("empty.txt", b"")
        result = run(path)
        self.assert_exit(0, result)
        self.assertEqual([], parse(result.stdout))
        self.assertIn(f"{path}: the text is empty", result.stderr.decode())

    def test_only_white_space_or_a_mark(self):
        for content in (b"\n", b" \t\r\n\r\n", b"\xef\xbb\xbf", "　　\n".encode(), b"\xff\xfe"):
            result = run(self.write("blank.txt", content))
            self.assert_exit(0, result)
            self.assertEqual([], parse(result.stdout))

    def test_nul_bytes(self):
        """Either the text is refused, or the facts around the NULs are right."""
        raw = TEXT.encode() + b"\x00\x00" + TEXT.encode()
        path = self.write("nul.txt", raw)
        result = run(path)
        if result.returncode == 4:
            self.assertIn(str(path), result.stderr.decode())
        else:
            self.assert_exit(0, result)
            check_offsets(self, parse(result.stdout), raw, raw.decode(), "utf-8")

    def test_one_very_long_line(self):
        sentence = TEXT.strip()
        line = sentence * (5_000_000 // len(sentence.encode()))
        path = self.write("long.txt", line)
        start = time.monotonic()
        result = run("-f", "jsonl", path)
        seconds = time.monotonic() - start
        self.assert_exit(0, result)
        found = result.stdout.count(b'"quote":"40')
        self.assertGreater(found, 0.99 * line.count(QUOTES[0]))
        self.assertLess(seconds, 60)

    def test_a_long_line_of_one_kind(self):
        for text in ("1" * 1_000_000, "一" * 300_000, "，" * 300_000, "(" * 500_000, "1," * 500_000,
                     "万" * 300_000, "1亿元" * 100_000, "比上年增长" * 60_000, "第" * 300_000,
                     "2021年" * 100_000, "烟台市" * 100_000, "　" * 300_000, "\n" * 500_000, "|" * 500_000,
                     "1\t" * 300_000, "<" * 500_000):
            path = self.write("kind.txt", text)
            start = time.monotonic()
            self.assert_exit(0, run("-f", "jsonl", path))
            self.assertLess(time.monotonic() - start, 20, text[:20])

    def test_a_name_that_is_not_utf8(self):
        path = os.fsencode(self.folder) + b"/\xff\xe4.txt"
        with open(path, "wb") as file:
            file.write(TEXT.encode())
        records = facts_of(self.folder)
        self.assertTrue(records[0]["doc"].endswith("\N{REPLACEMENT CHARACTER}.txt"))

    def test_a_text_without_a_last_line_break(self):
        records = facts_of(self.write("a.txt", TEXT.strip()))
        self.assertLessEqual(set(QUOTES), {r["quote"] for r in records})


if __name__ == "__main__":
    main()
