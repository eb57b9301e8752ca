"""extract explain: what it says of a sentence, as text and as JSON, and when it refuses."""
import json

from harness import CommandTest, main, run, validate

TEXT = "莱州市2021年工作总结\n\n2021年，莱州市新增企业40家，增长7.68%。\n合格率由81%提高到96%。\n"


def explain(*arguments, **options):
    result = run("explain", "-f", "json", *arguments, **options)
    if result.returncode != 0:
        raise AssertionError(result.stderr.decode())
    return json.loads(result.stdout)


def only(report, quote):
    found = [q for s in report["sentences"] for q in s["quantities"] if q["quote"] == quote]
    if len(found) != 1:
        raise AssertionError(f"{quote}: {len(found)} times")
    return found[0]


class Explain(CommandTest):
    def test_a_line(self):
        path = self.write("a.txt", TEXT)
        report = explain(path, "--line", "3")
        self.assertEqual(str(path), report["document"])
        self.assertEqual([3], [sentence["line"] for sentence in report["sentences"]])
        self.assertEqual(["40家", "7.68%"], [q["quote"] for q in report["sentences"][0]["quantities"]])
        self.assertEqual([{"quote": "2021年", "why": "date"}], report["sentences"][0]["refused"])
        self.assertEqual(2, len(explain(path, "-n", "3", "-n", "4")["sentences"]))
        self.assertEqual(3, len(explain(path)["sentences"]))

    def test_facts_are_those_of_the_command(self):
        path = self.write("a.txt", TEXT)
        facts = [q["fact"] for s in explain(path)["sentences"] for q in s["quantities"]]
        validate(facts)
        self.assertEqual(json.loads(run("-f", "json", path).stdout), facts)

    def test_rules(self):
        rules = only(explain("--text", TEXT), "7.68%")["rules"]
        self.assertEqual("cn/change.rise", rules["won"])
        self.assertTrue(rules["file"].endswith("rules/cn/change.rules.toml"))
        self.assertIn("{lex:verbs.rise}", rules["pattern"])
        holding = [c["rule"] for c in rules["candidates"] if c["outcome"] == "holds"]
        self.assertEqual("cn/change.rise", holding[0])
        self.assertIn("cn/level.open", holding)
        self.assertEqual(3, len(rules["nearest"]))
        self.assertEqual([], only(explain("--text", TEXT, "--nearest", "0"), "7.68%")["rules"]["nearest"])

    def test_a_rule_that_does_not_hold(self):
        report = explain("--text", "“爱山东”平台接入各类事项1200项。", "--rule", "shandong/programme.aishandong_items")
        (attempt,) = only(report, "1200项")["rules"]["asked_for"]
        self.assertEqual("left_differs", attempt["outcome"])
        self.assertEqual("before", attempt["side"])
        self.assertEqual("(?:接入|上线)", attempt["failed_part"])
        self.assertEqual("事项", attempt["matched"])
        self.assertTrue(attempt["found"].endswith("接入各类"))

    def test_origins(self):
        report = explain("--text", TEXT)
        rise = only(report, "7.68%")
        self.assertEqual({"from": "carried", "phrase": "企业", "words": "企业", "carried_from": "40家"},
                         rise["indicator"])
        self.assertEqual("sentence", rise["district"]["from"])
        self.assertEqual("2021年", rise["year"]["words"])
        self.assertEqual("former_value", only(report, "81%")["year"]["from"])
        self.assertEqual("document", only(report, "96%")["year"]["from"])
        given = only(explain("--text", "新增企业40家。", "--date", "2020", "--district", "371082"), "40家")
        self.assertEqual("option", given["district"]["from"])
        self.assertEqual("荣成市", given["fact"]["district"])
        self.assertEqual("option", given["year"]["from"])

    def test_text(self):
        result = run("explain", "--text", TEXT, "--rule", "cn/rank.open")
        self.assert_exit(0, result)
        text = result.stdout.decode()
        self.assertTrue(text.startswith("--text:1\n"))
        lines = text.splitlines()
        at = lines.index("    2021年,莱州市新增企业40家,增长7.68%。")
        self.assertEqual("    ~~~~~~               ^^^^     ^^^^^", lines[at + 1])
        for words in ("  7.68%: change 7.68 % of 企业", "carried on from 40家", "cn/change.rise (priority 60)",
                      "asked for  cn/rank.open", "(-v lists them)", "no fact    a date or period"):
            self.assertIn(words, text)
        told = run("explain", "--text", TEXT, "-v").stdout.decode()
        self.assertNotIn("-v lists them", told)
        self.assertIn("cn/change.fall (priority 60): the text before the quantity", told)

    def test_a_table_row(self):
        path = self.write("t.txt", "主要农产品产量\n\n产品\t单位\t产量\n小麦\t万吨\t41.2\n玉米\t万吨\t38.5\n")
        (row,) = explain(path, "--line", "5")["sentences"]
        self.assertEqual("table", row["quantities"][0]["indicator"]["from"])
        self.assertIn("cells of tables", run("explain", path).stdout.decode())
        path = self.write("y.txt", "主要农产品产量\n\n产品\t2018年\t2019年\n小麦（万吨）\t41.2\t42.7\n玉米（万吨）\t38.5\t39.1\n")
        year = only(explain(path), "42.7")["year"]
        self.assertEqual(("sentence", "2019年"), (year["from"], year["words"]))

    def test_standard_input_and_encodings(self):
        for quote in ("40家", "7.68%", "81%"):
            given, piped = only(explain("--text", TEXT), quote), only(explain("-", stdin=TEXT.encode()), quote)
            self.assertEqual("-", piped["fact"].pop("doc"))
            self.assertEqual("--text", given["fact"].pop("doc"))
            self.assertEqual(given, piped)
        raw = "全市新增企业40家，较去年同期有所增加。\n".encode("gb18030")
        self.assertEqual("40家", explain("-", stdin=raw)["sentences"][0]["quantities"][0]["quote"])

    def test_nothing_there(self):
        result = run("explain", self.write("a.txt", TEXT), "--line", "2")
        self.assert_exit(0, result)
        self.assertEqual(b"", result.stdout)
        self.assertIn("no numeral there", result.stderr.decode())

    def test_refusals(self):
        path = self.write("a.txt", TEXT)
        for arguments, word in (
                ([], "FILE or --text"), ([path, "--text", "x"], "excludes"), (["nowhere.txt"], "no such file"),
                ([path, "--line", "0"], "--line"), (["--text", "x", "--line", "1"], "--line"),
                ([path, "--rule", "cn/nosuch"], "no rule cn/nosuch"), (["--text", "x", "--date", "soon"], "no date"),
                ([path, "--district", "无此地"], "no district"), ([path, "-f", "xml"], "--format")):
            result = run("explain", *arguments)
            self.assert_exit(2, result)
            self.assertEqual(b"", result.stdout)
            self.assertIn(word, result.stderr.decode(), arguments)
        self.assert_exit(3, run("explain", "-p", self.folder, "--text", "x"))


if __name__ == "__main__":
    main()
