"""The same bytes whatever the number of threads, and the same facts from the plain reference scan."""
import subprocess

from harness import BIN, SHARED, TESTDATA, TEXT, CommandTest, documents, main, run


class Parallel(CommandTest):
    def many(self):
        """More texts than a window of four a thread holds, long and short ones mixed, some bad."""
        for i in range(60):
            content = TEXT * (1 + 997 * i % 400)
            self.write(f"texts/{i:03}.txt", b"\xff\xff\xff" if i % 13 == 5 else content)
        return self.folder / "texts"

    def test_output_does_not_depend_on_the_number_of_threads(self):
        folder = self.many()
        for output_format in ("json", "jsonl", "table"):
            one = run("-f", output_format, "-j", "1", folder)
            self.assert_exit(4, one)
            for threads in ("2", "3", "8"):
                several = run("-f", output_format, "-j", threads, folder)
                self.assertEqual(one.returncode, several.returncode)
                self.assertEqual(one.stdout, several.stdout)
                self.assertEqual(one.stderr, several.stderr)

    def test_threads_on_the_test_documents(self):
        one = run("-j", "1", TESTDATA)
        self.assert_exit(0, one)
        self.assertEqual(one.stdout, run("-j", "2", TESTDATA).stdout)
        self.assertEqual(one.stdout, run("-j", "2", TESTDATA).stdout)

    def test_threads_on_the_evaluation_documents(self):
        if not SHARED:
            self.skipTest("no evaluation documents here")
        one = run("-j", "1", f"{SHARED}/corpus", f"{SHARED}/gold")
        self.assert_exit(0, one)
        self.assertEqual(one.stdout, run("-j", "2", f"{SHARED}/corpus", f"{SHARED}/gold").stdout)

    def test_the_reference_scan_finds_the_same(self):
        for document in documents():
            self.assertEqual(run(document).stdout, run("--reference", document).stdout, document)

    def test_the_reference_scan_on_the_evaluation_documents(self):
        if not SHARED:
            self.skipTest("no evaluation documents here")
        fast = run(f"{SHARED}/corpus", f"{SHARED}/gold")
        self.assertEqual(fast.stdout, run("--reference", f"{SHARED}/corpus", f"{SHARED}/gold").stdout)

    def test_a_scanner_carries_nothing_from_one_document_to_the_next(self):
        together = run("-f", "jsonl", "-j", "1", *documents()).stdout
        alone = b"".join(run("-f", "jsonl", d).stdout for d in documents())
        self.assertEqual(alone, together)

    def test_records_go_through_as_they_come(self):
        """A program may write a record and wait for its facts before it writes the next."""
        for threads in ("1", "2"):
            command = [BIN, "--input-format", "jsonl", "-f", "jsonl", "-j", threads, "-"]
            with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
                for i in range(5):
                    record = '{"id":"r%d","text":"全市新增企业%d家。"}\n' % (i, 40 + i)
                    process.stdin.write(record.encode())
                    process.stdin.flush()
                    self.assertIn(b'"doc":"r%d"' % i, process.stdout.readline())
                process.stdin.close()
                self.assertEqual(0, process.wait(timeout=30))


if __name__ == "__main__":
    main()
