"""`extract test`: cases beside rules, what is printed where one fails, and the formats of the report."""
import json
import unittest
import xml.etree.ElementTree as ElementTree

from harness import CommandTest, main, run

RULE = """[[rule]]
id = "windows.count"
about = "办事窗口 Q"
pattern = '办事窗口(?:达|共)?{quantity:count}'
measure = "level"
indicator = "name:办事窗口"
priority = 90
"""
GOOD = """rule: windows.count
name: how many windows
text: 全县设办事窗口45个。
date: 2022-03
district: 安吉县
fact: 45个 measure=level indicator=办事窗口 district=安吉县 year=2022 value_max=null

rule: windows.count
name: not of people
text: 窗口人员45人。
not: 45人
"""
FAILING = """
rule: windows.count
name: wrongly expected
text: 全县设办事窗口45个。
fact: 45个 measure=share
none: 45个
"""


class PackTest(CommandTest):
    def pack(self, cases=GOOD, rules=RULE, quiet=None):
        folder = self.folder / "mine"
        self.write("mine/pack.toml", 'name = "mine"\nversion = "1"\nextends = ["cn"]\n')
        self.write("mine/a.rules.toml", rules)
        self.write("mine/tests/a.cases", cases)
        if quiet is not None:
            self.write("mine/tests/quiet.txt", quiet)
        return folder


class TestCommand(PackTest):
    def test_cases_that_hold(self):
        result = run("test", self.pack(quiet="# none\n一网通办\n"))
        self.assert_exit(0, result)
        self.assertEqual("mine: 3 passed, 0 failed, 0 todo\n", result.stdout.decode())

    def test_a_failure_shows_place_text_and_difference(self):
        folder = self.pack(GOOD + FAILING)
        result = run("test", folder)
        self.assert_exit(1, result)
        report = result.stdout.decode()
        for words in (f"{folder}/tests/a.cases:13: failed: windows.count: wrongly expected",
                      "text: 全县设办事窗口45个。", "- measure=share", "+ measure=level", "mine/windows.count",
                      "expected nothing here", "2 passed, 1 failed"):
            self.assertIn(words, report)

    def test_a_quiet_corpus_must_stay_silent(self):
        result = run("test", self.pack(quiet="一网通办\n新增企业4家。\n"))
        self.assert_exit(1, result)
        self.assertIn("quiet.txt:2", result.stdout.decode())

    def test_a_todo_that_passes_is_told(self):
        folder = self.pack(GOOD + "todo: later\n")
        result = run("test", folder)
        self.assert_exit(0, result)
        self.assertIn("passes now", result.stdout.decode())
        self.assert_exit(1, run("test", "--strict", folder))

    def test_a_todo_that_fails_is_no_failure(self):
        result = run("test", self.pack(GOOD + FAILING + "todo: hard\n"))
        self.assert_exit(0, result)
        self.assertIn("1 todo", result.stdout.decode())

    def test_a_rule_that_never_fires_is_told(self):
        second = RULE.replace("windows.count", "halls.count").replace("办事窗口", "办事大厅")
        folder = self.pack(rules=RULE + second)
        result = run("test", folder)
        self.assert_exit(0, result)
        self.assertIn("mine/halls.count: fires in no case", result.stdout.decode())
        self.assert_exit(1, run("test", "--strict", folder))

    def test_only(self):
        folder = self.pack(GOOD + FAILING)
        for wanted, passed, failed in (("windows", 2, 1), ("mine/windows.count", 2, 1), ("a.cases", 2, 1),
                                       ("tests/a.cases:3", 1, 0), ("a.cases:16", 0, 1)):
            result = run("test", folder, "--only", wanted)
            self.assertIn(f"{passed} passed, {failed} failed", result.stdout.decode(), wanted)
        for wanted in ("win", "b.cases", "a.cases:7", "other/windows.count", "a.cases:99999999999999"):
            result = run("test", folder, "--only", wanted)
            self.assert_exit(2, result)
            self.assertIn(wanted, result.stderr.decode())

    def test_faults_of_case_files(self):
        result = run("test", self.pack("rule: windows.count\ntext: 甲\nfact: 3% colour=red\n\n"
                                       "rule: nosuch\ntext: 甲\nnone: *\n"))
        self.assert_exit(3, result)
        message = result.stderr.decode()
        self.assertIn("a.cases:3:10: error[E133]", message)
        self.assertIn("a.cases:5:7: error[E136]", message)

    def test_a_faulty_pack_keeps_no_other_from_its_tests(self):
        self.pack(rules=RULE.replace("办事窗口(", "办事窗口(("))
        good = self.folder / "good"
        self.write("good/pack.toml", 'name = "good"\nversion = "1"\nextends = ["cn"]\n')
        self.write("good/a.rules.toml", RULE)
        self.write("good/tests/a.cases", GOOD)
        result = run("test", self.folder / "mine", good)
        self.assert_exit(3, result)
        self.assertIn("error[E301]", result.stderr.decode())
        self.assertEqual("good: 2 passed, 0 failed, 0 todo\n", result.stdout.decode())

    def test_usage(self):
        for arguments in (["nosuch"], ["--nosuch"], ["-f", "xml"], ["/nosuch/pack"]):
            self.assert_exit(2, run("test", *arguments))
        result = run("test", "--help")
        self.assert_exit(0, result)
        self.assertIn(b"extract test ./zhejiang", result.stdout)

    def test_a_file_of_that_name(self):
        self.write("test", "全市新增企业40家。\n")
        self.assert_exit(0, run("./test", cwd=self.folder))
        self.assert_exit(0, run("--", "test", cwd=self.folder))


class Formats(PackTest):
    def test_json(self):
        folder = self.pack(GOOD + FAILING)
        result = run("test", "-f", "json", folder)
        self.assert_exit(1, result)
        report = json.loads(result.stdout)
        self.assertEqual((2, 1), (report["passed"], report["failed"]))
        case = report["packs"][0]["cases"][2]
        self.assertEqual(("failed", 13), (case["outcome"], case["line"]))
        self.assertEqual(["field", "unwanted"], [d["kind"] for d in case["differences"]])
        self.assertEqual("share", case["differences"][0]["expected"])
        self.assertEqual("level", case["differences"][0]["found"])
        self.assertEqual("mine/windows.count", case["differences"][0]["rule"])

    def test_junit(self):
        strange = GOOD.replace("not of people", "<not> \"of\" & people\x01")
        result = run("test", "-f", "junit", self.pack(strange + FAILING + FAILING + "todo: <hard>\n"))
        self.assert_exit(1, result)
        root = ElementTree.fromstring(result.stdout)
        self.assertEqual("testsuites", root.tag)
        suite = root.find("testsuite")
        self.assertEqual("mine", suite.get("name"))
        for element in (root, suite):
            self.assertEqual(("4", "1", "1"), tuple(map(element.get, ("tests", "failures", "skipped"))))
        cases = suite.findall("testcase")
        self.assertEqual(4, len(cases))
        self.assertIn('<not> "of" & people\ufffd', cases[1].get("name"))
        self.assertIn("measure=share", cases[2].find("failure").text)
        self.assertEqual("todo: <hard>", cases[3].find("skipped").get("message"))
        self.assertTrue(all(case.get("classname") == "mine.a" for case in cases))


class ShippedPacks(unittest.TestCase):
    def test_all_cases_hold(self):
        for together in ([], ["--together"]):
            result = run("test", "--strict", *together)
            self.assertEqual(0, result.returncode, result.stdout.decode() + result.stderr.decode())


if __name__ == "__main__":
    main()
