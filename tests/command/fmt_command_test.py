"""`extract fmt`: what it changes, that it does so once, and what it leaves alone."""
import json
import os
import shutil
import stat
import unittest

from harness import SOURCE, CommandTest, main, run

UNTIDY = {
    "pack.toml": 'name="mine"   \nversion = "1"\nextends = ["cn"]',
    "a.rules.toml": '[[rule]]\nid = "a"\nabout = "x"\npattern = \'窗口{quantity:count}\'\n[[rule]]\nid = "b"\n'
                    'about = "x"\npattern = \'大厅{quantity:count}\'\n',
    "words.tsv": "word\tclass\n乙处\tn\n甲处\tn \n",
    "tests/a.cases": "rule:a\ntext: 窗口3个。\nfact: 3个\n\n\n\nrule: b\ntext: 大厅3人。\nnot: 3人",
    "tests/quiet.txt": "一网通办  \n",
    "notes.txt": "left alone  ",
}
TIDY = {
    "pack.toml": 'name = "mine"\nversion = "1"\nextends = ["cn"]\n',
    "a.rules.toml": UNTIDY["a.rules.toml"].replace("\n[[rule]]", "\n\n[[rule]]"),
    "words.tsv": "word\tclass\n乙处\tn\n甲处\tn\n",
    "tests/a.cases": "rule: a\ntext: 窗口3个。\nfact: 3个\n\nrule: b\ntext: 大厅3人。\nnot: 3人\n",
    "tests/quiet.txt": "一网通办\n",
    "notes.txt": "left alone  ",
}


class Fmt(CommandTest):
    def pack(self, files):
        for name, content in files.items():
            self.write(f"mine/{name}", content)
        return self.folder / "mine"

    def contents(self, folder):
        return {name: (folder / name).read_text(encoding="utf-8") for name in UNTIDY}

    def test_formats_once(self):
        folder = self.pack(UNTIDY)
        result = run("fmt", folder)
        self.assert_exit(0, result)
        self.assertEqual(TIDY, self.contents(folder))
        self.assertEqual(5, len(result.stdout.decode().splitlines()))
        self.assertIn(f"{folder}/words.tsv: formatted", result.stdout.decode())
        result = run("fmt", folder)
        self.assert_exit(0, result)
        self.assertEqual(b"", result.stdout)

    def test_check_writes_nothing(self):
        folder = self.pack(UNTIDY)
        result = run("fmt", "--check", "-f", "json", folder)
        self.assert_exit(1, result)
        report = json.loads(result.stdout)
        self.assertTrue(report["check"])
        self.assertEqual(5, len(report["changed"]))
        self.assertEqual(UNTIDY, self.contents(folder))
        self.assert_exit(0, run("fmt", "--check", self.pack(TIDY)))

    def test_a_broken_table_keeps_nothing_else_from_its_layout(self):
        folder = self.pack({**UNTIDY, "verbs.tsv": "class\tword\n\nrise\n"})
        result = run("fmt", folder)
        self.assert_exit(3, result)
        self.assertIn("verbs.tsv:3:1: error[E121]", result.stderr.decode())
        self.assertEqual("class\tword\n\nrise\n", (folder / "verbs.tsv").read_text())
        self.assertEqual(TIDY["words.tsv"], (folder / "words.tsv").read_text())

    def test_a_link_stays_a_link(self):
        folder = self.pack(UNTIDY)
        target = self.write("elsewhere.tsv", UNTIDY["words.tsv"])
        (folder / "words.tsv").unlink()
        (folder / "words.tsv").symlink_to(target)
        self.assert_exit(0, run("fmt", folder))
        self.assertTrue((folder / "words.tsv").is_symlink())
        self.assertEqual(TIDY["words.tsv"], target.read_text())

    @unittest.skipIf(os.geteuid() == 0, "root may write everywhere")
    def test_what_cannot_be_written(self):
        folder = self.pack(UNTIDY)
        folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
        self.addCleanup(folder.chmod, stat.S_IRWXU)
        self.assert_exit(2, run("fmt", folder))

    def test_what_it_formats_says_the_same(self):
        """A copy of a pack with its rows turned round and blanks strewn in comes back to the byte."""
        copy = self.folder / "shandong"
        shutil.copytree(SOURCE / "rules/shandong", copy)
        tidy = {p: p.read_bytes() for p in sorted(copy.rglob("*")) if p.is_file()}
        for path, content in tidy.items():
            lines = content.decode().splitlines()
            if path.suffix == ".tsv":
                head = next(i for i, line in enumerate(lines) if not line.startswith("#")) + 1
                lines = lines[:head] + lines[:head - 1:-1]
            path.write_text("\r\n".join(line + " " for line in lines))
        self.assert_exit(0, run("fmt", copy))
        for path, content in tidy.items():
            self.assertEqual(content, path.read_bytes(), path)

    def test_usage(self):
        for arguments in (["nosuch"], ["--nosuch"], ["-f", "sarif"]):
            self.assert_exit(2, run("fmt", *arguments))
        self.assertIn(b"extract fmt ./zhejiang", run("fmt", "--help").stdout)

    def test_the_shipped_packs_are_formatted(self):
        result = run("fmt", "--check")
        self.assertEqual((0, b""), (result.returncode, result.stdout))


if __name__ == "__main__":
    main()
