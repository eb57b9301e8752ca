"""Exit codes: 0 ran, 1 no facts with -e, 2 usage or I/O, 3 bad pack, 4 some inputs skipped."""
import subprocess

from harness import BIN, TEXT, CommandTest, main, parse, run


class ExitCodes(CommandTest):
    def test_0_with_and_without_facts(self):
        self.assert_exit(0, run(self.write("a.txt", TEXT)))
        self.assert_exit(0, run(self.write("b.txt", "没有数字。\n")))

    def test_1_without_facts_when_asked_for(self):
        none = self.write("b.txt", "没有数字。\n")
        for option in ("-e", "--exit-status"):
            result = run(option, none)
            self.assert_exit(1, result)
            self.assertEqual([], parse(result.stdout))
        self.assert_exit(0, run("-e", self.write("a.txt", TEXT), none))

    def test_2_for_a_wrong_command_line(self):
        path = self.write("a.txt", TEXT)
        for arguments in (["--nosuch"], ["-f", "xml"], ["-j", "0"], ["-j", "many"], ["--date", "today"],
                          ["--date", "2021-13"], ["--encoding", "latin-1"], ["--color", "blue"],
                          ["--input-format", "csv"], ["-p", "nosuch"], ["--rules-dir", "/nosuch"]):
            result = run(*arguments, path)
            self.assert_exit(2, result)
            self.assertEqual(b"", result.stdout, arguments)
            self.assertTrue(result.stderr, arguments)

    def test_2_when_nothing_can_be_read(self):
        missing = self.folder / "missing.txt"
        result = run(missing)
        self.assert_exit(2, result)
        self.assertEqual(b"", result.stdout)
        self.assertIn(str(missing), result.stderr.decode())

    def test_2_when_output_cannot_be_written(self):
        path = self.write("a.txt", TEXT)
        self.assert_exit(2, run("-o", self.folder / "no/such/folder/out.json", path))
        with open("/dev/full", "wb") as full:
            result = subprocess.run([BIN, str(path)], stdout=full, stderr=subprocess.PIPE)
        self.assertEqual(2, result.returncode)
        self.assertIn(b"standard output", result.stderr)

    def test_4_when_some_inputs_are_skipped(self):
        good = self.write("a.txt", TEXT)
        for bad in (self.folder / "missing.txt", self.write("bad.txt", b"\xff\xff\x00\x01" * 40)):
            alone = run(good)
            result = run(bad, good)
            self.assert_exit(4, result)
            self.assertEqual(alone.stdout, result.stdout)
            self.assertIn(str(bad), result.stderr.decode())
            self.assert_exit(4, run("-e", good, bad))

    def test_help_and_version(self):
        result = run("--help")
        self.assert_exit(0, result)
        for word in (b"--format", b"--district", b"Exit codes", b"extract schema"):
            self.assertIn(word, result.stdout)
        for command in ("packs", "schema"):
            result = run(command, "--help")
            self.assert_exit(0, result)
            self.assertIn(f"extract {command}".encode(), result.stdout.split(b"Example")[1])
            self.assert_exit(2, run(command, "--nosuch"))
        result = run("--version")
        self.assert_exit(0, result)
        self.assertRegex(result.stdout.decode(), r"^extract \d+\.\d+\.\d+\n$")

    def test_a_reader_that_leaves_is_no_failure(self):
        path = self.write("a.txt", TEXT * 20000)
        with subprocess.Popen([BIN, "-f", "jsonl", str(path)], stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE) as process:
            process.stdout.readline()
            process.stdout.close()
            errors = process.stderr.read()
            self.assertEqual(0, process.wait())
        self.assertEqual(b"", errors)

    def test_a_file_that_has_a_commands_name(self):
        self.write("packs", TEXT)
        result = run("./packs", cwd=self.folder)
        self.assert_exit(0, result)
        self.assertTrue(parse(result.stdout))


if __name__ == "__main__":
    main()
