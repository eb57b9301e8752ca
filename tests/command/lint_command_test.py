"""`extract lint`: exit codes, the three formats, and that the shipped packs leave nothing to complain of."""
import json
import unittest
import urllib.parse

from harness import SOURCE, CommandTest, main, run

MANIFEST = ('name = "mine"\nversion = "1"\nextends = ["cn"]\nregion = "330000"\nlicence = "MIT"\n'
            'maintainers = ["a"]\n')
RULE = '[[rule]]\nid = "a"\nabout = "x"\npattern = \'窗口{quantity:count}\'\n'
CASES = "rule: a\ntext: 全县设窗口45个。\nfact: 45个\n\nrule: a\ntext: 窗口人员45人。\nnot: 45人\n"


class LintTest(CommandTest):
    def pack(self, manifest=MANIFEST, rules=RULE, cases=CASES, name="mine"):
        self.write(f"{name}/pack.toml", manifest)
        self.write(f"{name}/a.rules.toml", rules)
        self.write(f"{name}/tests/a.cases", cases)
        return self.folder / name


class Lint(LintTest):
    def test_a_sound_pack(self):
        result = run("lint", "--strict", self.pack())
        self.assert_exit(0, result)
        self.assertEqual("nothing to complain of\n", result.stdout.decode())

    def test_a_warning(self):
        folder = self.pack(cases=CASES.split("\n\n")[0])
        result = run("lint", folder)
        self.assert_exit(0, result)
        report = result.stdout.decode()
        self.assertIn(f"{folder}/a.rules.toml:2:7: warning[W412]", report)
        self.assertIn("^", report)
        self.assertIn("help: add a case", report)
        self.assertTrue(report.endswith("0 errors, 1 warning\n"), report)
        self.assert_exit(1, run("lint", "--strict", folder))

    def test_an_error_of_lint(self):
        result = run("lint", self.pack(manifest=MANIFEST.replace("330000", "990000")))
        self.assert_exit(1, result)
        self.assertIn("pack.toml:4:11: error[E404]", result.stdout.decode())

    def test_faults_of_loading_compiling_and_cases_at_once(self):
        folder = self.pack(rules=RULE.replace("窗口", "窗口((") + "colour = 'red'\n", cases="nonsense\n")
        result = run("lint", folder)
        self.assert_exit(3, result)
        self.assertIn("error[E107]", result.stdout.decode())
        folder = self.pack(rules=RULE.replace("窗口", "窗口(("), cases="nonsense\n" + CASES)
        result = run("lint", folder)
        self.assert_exit(3, result)
        for code in ("error[E301]", "error[E130]"):
            self.assertIn(code, result.stdout.decode())

    def test_a_faulty_pack_hides_no_other(self):
        bad = self.pack(rules="[[rule]\n", name="bad")
        warned = self.pack(manifest=MANIFEST.replace('licence = "MIT"\n', ""), name="warned")
        result = run("lint", bad, warned)
        self.assert_exit(3, result)
        self.assertIn("error[E100]", result.stdout.decode())
        self.assertIn("warning[W430]", result.stdout.decode())

    def test_every_faulty_pack_of_the_unit_tests(self):
        for folder in sorted((SOURCE / "tests/packs").iterdir()):
            result = run("lint", folder, "-f", "json")
            self.assert_exit(3, result)
            findings = json.loads(result.stdout)["findings"]
            self.assertTrue(any(f["severity"] == "error" for f in findings), folder)

    def test_usage(self):
        for arguments in (["nosuch"], ["--nosuch"], ["-f", "xml"]):
            result = run("lint", *arguments)
            self.assert_exit(2, result)
            self.assertEqual(b"", result.stdout)
        self.assertIn(b"extract lint ./zhejiang", run("lint", "--help").stdout)


class Formats(LintTest):
    def setUp(self):
        super().setUp()
        self.bad = self.pack(manifest=MANIFEST.replace("330000", "990000"), cases="", name="有 空格")

    def test_json(self):
        result = run("lint", "-f", "json", self.bad)
        self.assert_exit(1, result)
        report = json.loads(result.stdout)
        self.assertEqual((1, 2), (report["errors"], report["warnings"]))
        by_code = {f["code"]: f for f in report["findings"]}
        self.assertEqual({"E404", "W411", "W412"}, set(by_code))
        self.assertEqual((4, 11), (by_code["E404"]["line"], by_code["E404"]["column"]))
        self.assertEqual("error", by_code["E404"]["severity"])
        for finding in report["findings"]:
            self.assertEqual(["severity", "code", "message", "help", "file", "line", "column"], list(finding))

    def test_json_without_findings(self):
        report = json.loads(run("lint", "-f", "json", self.pack()).stdout)
        self.assertEqual({"errors": 0, "warnings": 0, "findings": []}, report)

    def test_sarif(self):
        result = run("lint", "-f", "sarif", self.bad)
        self.assert_exit(1, result)
        log = json.loads(result.stdout)
        self.assertEqual("2.1.0", log["version"])
        self.assertIn("sarif-2.1.0", log["$schema"])
        [sarif] = log["runs"]
        self.assertEqual("unicodeCodePoints", sarif["columnKind"])
        driver = sarif["tool"]["driver"]
        self.assertEqual("extract lint", driver["name"])
        rules = driver["rules"]
        self.assertEqual(len(rules), len({rule["id"] for rule in rules}))
        for rule in rules:
            self.assertTrue(rule["shortDescription"]["text"] and rule["help"]["text"])
            self.assertIn(rule["defaultConfiguration"]["level"], ("error", "warning"))
        self.assertEqual(3, len(sarif["results"]))
        for found in sarif["results"]:
            self.assertEqual(found["ruleId"], rules[found["ruleIndex"]]["id"])
            self.assertIn(found["level"], ("error", "warning"))
            self.assertTrue(found["message"]["text"])
            place = found["locations"][0]["physicalLocation"]
            uri = place["artifactLocation"]["uri"]
            self.assertTrue(uri.isascii() and " " not in uri, uri)
            self.assertIn("有 空格", urllib.parse.unquote(uri))
            self.assertGreaterEqual(place["region"]["startLine"], 1)
            self.assertGreaterEqual(place["region"]["startColumn"], 1)


class ShippedPacks(unittest.TestCase):
    def test_nothing_to_complain_of(self):
        result = run("lint", "--strict")
        self.assertEqual(0, result.returncode, result.stdout.decode() + result.stderr.decode())


if __name__ == "__main__":
    main()
