"""`extract new-pack`: what it makes passes its tests and its lint at once; what it refuses it leaves alone."""
import json

from harness import CommandTest, main, run


class NewPack(CommandTest):
    def new(self, *arguments):
        return run("new-pack", *arguments, cwd=self.folder)

    def assert_green(self, *packs):
        for command in (["test", "--strict"], ["lint", "--strict"], ["fmt", "--check"]):
            result = run(*command, *packs, cwd=self.folder)
            self.assertEqual(0, result.returncode, result.stdout.decode() + result.stderr.decode())

    def test_green_at_once(self):
        result = self.new("zhejiang", "--region", "330000")
        self.assert_exit(0, result)
        self.assertIn("浙江省", result.stdout.decode())
        self.assertIn("extract test ./zhejiang", result.stdout.decode())
        files = sorted(str(p.relative_to(self.folder)) for p in self.folder.rglob("*") if p.is_file())
        self.assertEqual(["zhejiang/example.rules.toml", "zhejiang/indicators.tsv", "zhejiang/pack.toml",
                          "zhejiang/tests/example.cases", "zhejiang/tests/quiet.txt"], files)
        self.assert_green("./zhejiang")
        cases = (self.folder / "zhejiang/tests/example.cases").read_text(encoding="utf-8")
        self.assertIn("\nfact: ", cases)
        self.assertIn("\nnot: ", cases)

    def test_for_regions_of_every_level_and_kind(self):
        codes = ["100000", "110000", "150000", "222400", "370685", "659001", "710000", "810000", "820000"]
        for code in codes:
            self.assert_exit(0, self.new(f"r{code}", "--region", code))
        self.assert_green(*(f"./r{code}" for code in codes))

    def test_a_city_in_its_province(self):
        self.assert_exit(0, self.new("zhejiang", "--region", "330000"))
        self.assert_exit(0, self.new("hangzhou", "--region", "330100", "--extends", "zhejiang"))
        self.assert_green("./zhejiang", "./hangzhou")

    def test_in_another_folder_as_json(self):
        (self.folder / "rules").mkdir()
        result = self.new("gansu", "--region", "620000", "--dir", "rules", "-f", "json")
        self.assert_exit(0, result)
        report = json.loads(result.stdout)
        self.assertEqual(("rules/gansu", "甘肃省"), (report["directory"], report["region_name"]))
        for path in report["files"]:
            self.assertTrue((self.folder / path).is_file(), path)
        self.assert_green("rules/gansu")

    def test_what_it_refuses(self):
        self.write("there/mine.txt", "mine")
        for arguments in (["there", "--region", "330000"], ["x", "--region", "330001"], ["x", "--region", "浙江"],
                          ["x", "--region", "371200"], ["X", "--region", "330000"], ["a/b", "--region", "330000"],
                          ["..", "--region", "330000"], ["x", "--region", "330000", "--extends", "nosuch"],
                          ["x", "--region", "330000", "--dir", "nosuch"], ["x"], ["--region", "330000"]):
            result = self.new(*arguments)
            self.assert_exit(2, result)
            self.assertTrue(result.stderr, arguments)
            self.assertEqual(b"", result.stdout, arguments)
            self.assertEqual(["there/mine.txt"],
                             [str(p.relative_to(self.folder)) for p in self.folder.rglob("*") if p.is_file()])

    def test_help(self):
        self.assertIn(b"extract new-pack zhejiang", self.new("--help").stdout)


if __name__ == "__main__":
    main()
