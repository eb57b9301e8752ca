"""extract coverage: what is left to do, as text and as JSON, and the share of a pack's rules that fire."""
import json

from harness import SOURCE, TESTDATA, CommandTest, main, run

TEXT = "全市建成口袋菜园12处，新增口袋菜园3处，地区生产总值增长7.6%，乘坐K12路。\n"


def coverage(*arguments, code=0, **options):
    result = run("coverage", "-f", "json", *arguments, **options)
    if result.returncode != code:
        raise AssertionError(f"exit {result.returncode}: {result.stderr.decode()}")
    return json.loads(result.stdout)


class Coverage(CommandTest):
    def test_lists(self):
        report = coverage(self.write("a.txt", TEXT))
        self.assertEqual((1, 3, 1, 2), tuple(report[key] for key in ("documents", "facts", "named", "open")))
        self.assertEqual(("口袋菜园", 2, 2, "cn/level.open", 1), tuple(
            report["indicators"][0][key] for key in ("indicator", "count", "open", "rule", "line")))
        (numeral,) = report["numerals"]
        self.assertEqual(("□路", "code", 1), tuple(numeral[key] for key in ("words", "reason", "count")))
        self.assertIn("乘坐K12路", numeral["around"])
        self.assertEqual(1, report["left_out"]["code"])

    def test_documents_add_up(self):
        for name in ("a.txt", "b.md"):
            self.write(name, TEXT)
        report = coverage(self.folder)
        self.assertEqual(2, report["documents"])
        self.assertEqual(4, report["indicators"][0]["count"])
        records = "".join(json.dumps({"id": str(i), "text": TEXT}) + "\n" for i in range(3))
        piped = coverage("-", "--input-format", "jsonl", stdin=records.encode())
        self.assertEqual(6, piped["indicators"][0]["count"])
        self.assertEqual("0", piped["indicators"][0]["document"])

    def test_facts_are_those_of_the_command(self):
        facts = json.loads(run("-f", "json", TESTDATA).stdout)
        report = coverage(TESTDATA, "--top", "100000")
        self.assertEqual(len(facts), report["facts"])
        self.assertEqual(len(facts), sum(rule["facts"] for rule in report["rules"]))
        unnamed = [fact for fact in facts if not fact["indicator_id"]]
        listed = {group["indicator"] for group in report["indicators"]}
        self.assertLessEqual(listed, {fact["indicator"] or "" for fact in unnamed})

    def test_top_and_all(self):
        few = coverage(TESTDATA, "--top", "2")
        self.assertEqual((2, 2), (len(few["indicators"]), len(few["numerals"])))
        counts = [group["count"] for group in coverage(TESTDATA)["indicators"]]
        self.assertEqual(sorted(counts, reverse=True), counts)
        reasons = {group["reason"] for group in coverage(TESTDATA, "--all", "--top", "1000")["numerals"]}
        self.assertLessEqual({"date", "ordinal"}, reasons)

    def test_text(self):
        path = self.write("a.txt", TEXT)
        text = run("coverage", path).stdout.decode()
        for words in ("1 texts, 3 facts\n", "1 (33.3%) have an indicator that a rule or the lexicon names",
                      "Indicators without a name\n", "Numerals that are no fact\n", f"{path}:1", "□路"):
            self.assertIn(words, text)

    def test_rules(self):
        text = run("coverage", self.write("a.txt", TEXT), "--rules").stdout.decode()
        self.assertRegex(text, r"\n +1 +1 +60 +cn/change.rise\n")
        self.assertRegex(text, r"\nshandong +\d+ +0 +0.0%\n")
        self.assertNotIn("口袋菜园", text)

    def test_min_fired(self):
        pack = self.folder / "mine"
        self.write("mine/pack.toml", 'name = "mine"\nversion = "1"\nextends = ["cn"]\n')
        self.write("mine/x.rules.toml", "[[rule]]\nid = 'garden'\nabout = 'x'\npattern = '口袋菜园{quantity:count}'\n\n"
                   "[[rule]]\nid = 'orchard'\nabout = 'x'\npattern = '口袋果园{quantity:count}'\n")
        arguments = ("coverage", self.write("a.txt", TEXT), "-p", pack, "--rules-dir", SOURCE / "rules")
        self.assert_exit(0, run(*arguments, "--min-fired", "0.5"))
        low = run(*arguments, "--min-fired", "0.6")
        self.assert_exit(1, low)
        self.assertIn("mine: 1 of 2 rules make a fact", low.stderr.decode())

    def test_skipped_texts_and_refusals(self):
        path = self.write("a.txt", TEXT)
        result = run("coverage", path, self.folder / "nowhere.txt")
        self.assert_exit(4, result)
        self.assertIn("nowhere.txt", result.stderr.decode())
        self.assertIn(b"3 facts", result.stdout)
        for arguments in ((), (self.folder / "nowhere.txt",), (path, "--min-fired", "2"), (path, "-f", "xml")):
            refused = run("coverage", *arguments)
            self.assert_exit(2, refused)
            self.assertEqual(b"", refused.stdout)
        self.assert_exit(3, run("coverage", path, "-p", self.folder))


if __name__ == "__main__":
    main()
