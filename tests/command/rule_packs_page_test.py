"""docs/rule-packs.md: what its tutorial says to write is a pack that works, step by step."""
import json
import re

from harness import SOURCE, CommandTest, facts_of, main, run

PAGE = (SOURCE / "docs/rule-packs.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```[a-z]*\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
CONTEXT = ("--district", "安徽省", "--date", "2024-01")
CASES_OF_THE_LAND = """rule: land.by_class
name: one class
text: A类企业拿走新增工业用地的38.2%。
fact: 38.2% measure=share indicator=A类企业

rule: land.by_class
name: what is used up is no land
text: A类企业用电量占全省的41.5%。
not: 41.5%
"""


def block(beginning):
    found = [text for text in BLOCKS if text.startswith(beginning)]
    if len(found) != 1:
        raise AssertionError(f"{len(found)} blocks of the page begin with {beginning}")
    return found[0]


class Tutorial(CommandTest):
    def write_pack(self, name, text):
        (self.pack / name).write_text(text, encoding="utf-8")

    def ok(self, *arguments):
        result = run(*arguments, cwd=self.folder)
        self.assert_exit(0, result)
        return result.stdout.decode()

    def facts(self):
        records = facts_of("-p", self.pack, *CONTEXT, self.texts)
        return {record["quote"]: record for record in records}

    def test_each_step(self):
        self.texts = self.write("texts.txt", block("全省经济运行情况"))
        before = facts_of(*CONTEXT, self.texts)
        self.assertEqual(8, len(before))
        made = self.ok("new-pack", "anhui", "--region", "340000")
        self.assertIn("extract test ./anhui", made)
        self.pack = self.folder / "anhui"
        self.ok("test", "./anhui")
        (self.pack / "example.rules.toml").unlink()
        (self.pack / "tests/example.cases").unlink()

        self.write_pack("words.tsv", block("# Words of Anhui"))
        self.write_pack("indicators.tsv", block("# Indicators that Anhui"))
        self.write_pack("local_divisions.tsv", block("# Zones of Anhui"))
        facts = self.facts()
        self.assertEqual("包河区", facts["12家"]["district"])
        self.assertEqual("皖企登云企业", facts["1260家"]["indicator"])

        self.write_pack("platform.rules.toml", block("# What the province's service platform"))
        self.write_pack("tests/platform.cases", block("rule: platform.users"))
        self.assertIn(block("$ extract test ./anhui\nanhui: 3").splitlines()[1], self.ok("test", "./anhui"))
        self.assertEqual("“皖事通”注册用户", self.facts()["7200万人"]["indicator"])

        self.write_pack("land.rules.toml", block("# Who uses the province's land."))
        self.write_pack("tests/land.cases", CASES_OF_THE_LAND)
        self.ok("fmt", "./anhui")
        self.assertIn("anhui: 5 passed, 0 failed, 0 todo", self.ok("test", "./anhui"))
        self.ok("lint", "--strict", "./anhui")
        self.assertEqual("share", self.facts()["41.5%"]["measure"])

    def test_the_faulty_manifest(self):
        """The message that the page shows for a misspelt rule is the one that comes."""
        self.ok("new-pack", "anhui", "--region", "340000")
        manifest = self.folder / "anhui/pack.toml"
        manifest.write_text(manifest.read_text(encoding="utf-8") + '\n[rules]\ndisable = ["cn/share.wieght"]\n',
                            encoding="utf-8")
        result = run("-p", "anhui", self.write("a.txt", "增长5%。"), cwd=self.folder)
        self.assert_exit(3, result)
        shown = re.search(r"^ *help: (write PACK/.*)$", PAGE, re.MULTILINE).group(1)
        self.assertIn(shown, result.stderr.decode())


class Reference(CommandTest):
    def test_every_vocabulary_of_cn_is_listed(self):
        for path in sorted((SOURCE / "rules/cn").glob("*.tsv")):
            if path.stem not in {"divisions", "words_extra"}:
                self.assertTrue(f"`{path.name}`" in PAGE, f"{path.name} is not on the page")

    def test_changes_are_told_as_the_page_says(self):
        packs = json.loads(run("packs", "-f", "json", "-p", SOURCE / "tests/extending_pack").stdout)
        self.assertEqual("switches off", packs[-1]["changes"][0]["change"])
        self.assertTrue("! switches off cn/share.weight" in PAGE)


if __name__ == "__main__":
    main()
