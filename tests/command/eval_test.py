"""extract eval: the figures of the project's own gold, of broken gold, and, where the evaluation folder is at hand,
the very figures of its scorer."""
import json
import shutil
import subprocess
import sys
from pathlib import Path

from harness import BIN, SHARED, TESTDATA, CommandTest, main, run

GOLD = TESTDATA / "gold"
SCORER = Path(SHARED, "eval/score.py") if SHARED else None
FIGURES = ("gold", "predicted", "precision", "recall", "quantity_f1", "record_f1")
ATTRIBUTES = ("indicator", "district", "year", "measure", "sign", "bound", "status", "action")


def evaluate(folder, *arguments):
    result = run("eval", folder, "-f", "json", *arguments)
    if result.returncode not in (0, 1):
        raise AssertionError(result.stderr.decode())
    return json.loads(result.stdout)


class OwnGold(CommandTest):
    """The gold of testdata/ is wrong on purpose in one place for each kind of error."""

    def test_figures(self):
        report = evaluate(GOLD)
        self.assertEqual(["changle-2020", "suining-plan"], [d["document"] for d in report["documents"]])
        own, plan = report["documents"]
        # 8 of 9 are hit; of the hits one has another indicator, one another district, one another year.
        self.assertEqual((9, 9), (own["gold"], own["predicted"]))
        self.assertEqual([8 / 9, 8 / 9, 8 / 9, 5 / 9], [own[f] for f in FIGURES[2:]])
        # The year of one hit may be null as well, which is not asked for.
        self.assertEqual([7 / 8, 7 / 8, 6 / 7, 1.0, 1 / 2, 1.0, 1.0, 1.0], [own[a] for a in ATTRIBUTES])
        self.assertEqual((5, 5), (plan["gold"], plan["predicted"]))
        self.assertEqual([4 / 5, 4 / 5, 4 / 5, 4 / 5], [plan[f] for f in FIGURES[2:]])
        self.assertIsNone(plan["sign"])
        self.assertIsNone(plan["action"])
        everything = report["all"]
        self.assertEqual((14, 14), (everything["gold"], everything["predicted"]))
        self.assertEqual([12 / 14, 12 / 14, 12 / 14, 9 / 14], [everything[f] for f in FIGURES[2:]])
        self.assertEqual(11 / 12, everything["indicator"])

    def test_one_document(self):
        report = evaluate(GOLD, "--only", "suining-plan")
        self.assertEqual(["suining-plan"], [d["document"] for d in report["documents"]])
        self.assertEqual(5, report["all"]["gold"])

    def test_errors(self):
        own = evaluate(GOLD, "--errors", "10")["documents"][0]
        self.assertEqual(["9.7亿元"], [miss["quote"] for miss in own["missed"]])
        self.assertEqual(["9.7亿元"], [fact["quote"] for fact in own["spurious"]])
        self.assertIn("cn/", own["spurious"][0]["rule"])
        wrong = {item["quote"]: item["attributes"] for item in own["wrong"]}
        self.assertEqual({"indicator": {"found": "粮食总产量", "gold": ["油料", "油料总产量"]}}, wrong["46.3万吨"])
        self.assertEqual({"sign": {"found": "-", "gold": "+"}}, wrong["1.8%"])
        self.assertEqual({"district": {"found": "昌乐县", "gold": "寿光市"}}, wrong["24场"])
        self.assertEqual({"year": {"found": 2020, "gold": 2019}}, wrong["1.2万余个"])
        few = evaluate(GOLD, "--errors", "1")["documents"][0]
        self.assertEqual(1, len(few["wrong"]))

    def test_errors_as_text(self):
        text = run("eval", GOLD, "--errors", "10").stdout.decode()
        self.assertIn("-- changle-2020: 1 missed\n", text)
        self.assertIn("      year: 2020, gold 2019\n", text)
        self.assertTrue(text.splitlines()[-1].startswith("ALL"))

    def test_thresholds(self):
        self.assert_exit(0, run("eval", GOLD, "--min-f1", "0.85", "--min-record-f1", "0.64"))
        low = run("eval", GOLD, "--min-f1", "0.86")
        self.assert_exit(1, low)
        self.assertIn("quantity F1 is 0.857", low.stderr.decode())
        self.assertIn(b"ALL", low.stdout)
        self.assert_exit(1, run("eval", GOLD, "--min-record-f1", "0.65"))

    def test_a_byte_order_mark_moves_nothing(self):
        for name in ("changle-2020.txt", "changle-2020.gold.jsonl"):
            shutil.copy(GOLD / name, self.folder)
        text = self.folder / "changle-2020.txt"
        text.write_bytes(b"\xef\xbb\xbf" + text.read_bytes())
        self.assertEqual(evaluate(GOLD, "--only", "changle-2020")["all"], evaluate(self.folder)["all"])


class BrokenGold(CommandTest):
    ROW = {"q": "40家", "value": 40, "unit": "家", "indicator_min": "企业", "indicator_max": "企业", "year": 2021}

    def refused(self, rows, *words):
        self.write("a.txt", "2021年，全市新增企业40家。\n")
        self.write("a.gold.jsonl", "\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows))
        result = run("eval", self.folder)
        self.assert_exit(2, result)
        self.assertEqual(b"", result.stdout)
        for word in words:
            self.assertIn(word, result.stderr.decode())

    def test_every_bad_row_is_told(self):
        without_year = {key: value for key, value in self.ROW.items() if key != "year"}
        self.refused(
            ["// a comment", self.ROW, "{", "[]", without_year, {**self.ROW, "value": "40"},
             {**self.ROW, "q": "41家"}, {**self.ROW, "year": [2021, "2020"]}, {**self.ROW, "district": 3},
             {**self.ROW, "unit": None}],
            "a.gold.jsonl:3: the line is no JSON object", "a.gold.jsonl:4: the line is no JSON object",
            'a.gold.jsonl:5: no "year"', 'a.gold.jsonl:6: "value" is not a number',
            "a.gold.jsonl:7: ctx is not in the text: 41家", 'a.gold.jsonl:8: "year" is not a year',
            'a.gold.jsonl:9: "district" is not a text', 'a.gold.jsonl:10: "unit" is not a text')

    def test_a_text_that_is_missing(self):
        self.write("b.gold.jsonl", json.dumps(self.ROW))
        self.refused([self.ROW], "b.txt: no such file")

    def test_no_gold(self):
        result = run("eval", self.folder)
        self.assert_exit(2, result)
        self.assertIn("no gold files", result.stderr.decode())
        self.assert_exit(2, run("eval", self.folder / "nowhere"))
        self.assert_exit(2, run("eval", GOLD, "--only", "nobody"))
        self.assert_exit(2, run("eval"))


class Scorer(CommandTest):
    """The evaluation folder's own scorer and this command agree to the last digit."""

    def setUp(self):
        super().setUp()
        if SCORER is None or not SCORER.exists():
            self.skipTest("the evaluation folder is absent")

    def assert_same(self, folder):
        out = self.folder / "scorer.json"
        scorer = subprocess.run(
            [sys.executable, SCORER, folder, "--run", f"{BIN} -f json {{doc}}", "--json", out],
            capture_output=True, text=True, check=True)
        expected = json.loads(out.read_text())
        report = evaluate(folder)
        figures = {d.pop("document"): d for d in report["documents"]}
        self.assertEqual(expected.pop("ALL"), report["all"])
        self.assertEqual(expected, figures)
        self.assertEqual(scorer.stdout, run("eval", folder).stdout.decode())

    def test_own_gold(self):
        self.assert_same(GOLD)

    def test_shared_gold(self):
        self.assert_same(Path(SHARED, "gold"))

    def test_spoilt_gold(self):
        """Gold that was changed at every few rows, so that every kind of error comes up often."""
        folder = self.folder / "spoilt"
        folder.mkdir()
        count = 0
        for path in sorted(Path(SHARED, "gold").glob("*.gold.jsonl")):
            shutil.copy(path.with_name(path.name.replace(".gold.jsonl", ".txt")), folder)
            rows = []
            for line in path.read_text(encoding="utf-8").splitlines():
                if line.strip().startswith("{") and "ignore" not in json.loads(line):
                    count += 1
                    line = json.dumps(spoilt(json.loads(line), count), ensure_ascii=False)
                    if count % 11 == 0:
                        continue
                rows.append(line)
            (folder / path.name).write_text("\n".join(rows), encoding="utf-8")
        self.assert_same(folder)


def spoilt(row, count):
    def first(value):
        return value[0] if isinstance(value, list) else value
    changes = [
        {"value": row["value"] * 1.000002}, {"value": row["value"] * 1.0000005}, {"value": -row["value"]},
        {"unit": "亿"}, {"unit": ["家", *(row["unit"] if isinstance(row["unit"], list) else [row["unit"]])]},
        {"optional": True}, {"year": [first(row["year"]), None]}, {"year": 1999}, {"district": [None, "莱西市"]},
        {"indicator_min": row["indicator_min"][1:]}, {"indicator_max": row["indicator_min"]},
        {"indicator_any": ["全市" + row["indicator_min"] + "（个）的"]}, {"action": ["完成", ""]}, {"action": None},
        {"measure": "change"}, {"measure": ["rank", "share"]}, {"measure": "rank", "unit": "位"}, {"value_max": 7},
        {"bound": ["over", "at_least"]}, {"status": "planned"}, {"value": row["value"] * 10000, "unit": "元"}]
    return {**row, **changes[count % len(changes)]} if count % 2 else row


if __name__ == "__main__":
    main()
