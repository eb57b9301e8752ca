"""Rule packs: where they are found, and what an author is told who made a mistake."""
import json
import re
import shutil
import subprocess

from harness import BIN, SOURCE, TEXT, CommandTest, main, parse, run

RULES = SOURCE / "rules"


class Packs(CommandTest):
    def test_list(self):
        result = run("packs")
        self.assert_exit(0, result)
        names = [line.split("\t")[0] for line in result.stdout.decode().splitlines()]
        self.assertLessEqual({"cn", "shandong"}, set(names))
        self.assertLess(names.index("cn"), names.index("shandong"))

    def test_list_as_json(self):
        result = run("packs", "-f", "json", "-p", "shandong")
        self.assert_exit(0, result)
        packs = json.loads(result.stdout)
        self.assertEqual(["cn", "shandong"], [pack["name"] for pack in packs])
        self.assertEqual(["cn"], packs[1]["extends"])
        self.assertEqual("370000", packs[1]["region"])
        for pack in packs:
            folder = RULES / pack["name"]
            rules = "".join(p.read_text(encoding="utf-8") for p in folder.glob("*.rules.toml"))
            self.assertEqual(rules.count("[[rule]]"), pack["rules"])
            self.assertGreater(pack["cases"], pack["todo"])

    def test_what_a_pack_changes_of_its_parents_is_told(self):
        pack = SOURCE / "tests/slot_pack"
        result = run("packs", "-p", pack)
        self.assert_exit(0, result)
        told = [line for line in result.stdout.decode().splitlines() if line.startswith("  ! ")]
        self.assertEqual(4, len(told), told)
        for line, words in zip(told, ("switches off cn/share.weight (",
                                      "overrides cn/change.rise with extending/change.rise (",
                                      "takes away rise 上扬 in verbs.tsv (",
                                      "adds to the slot {arrival} (")):
            self.assertIn(words, line)
            self.assertRegex(line, r"\(\S+:\d+\)$")
        packs = json.loads(run("packs", "-f", "json", "-p", pack).stdout)
        self.assertEqual([[], ["switches off", "overrides", "takes away"], ["adds to the slot"]],
                         [[change["change"] for change in p["changes"]] for p in packs])

    def test_a_pack_by_name_or_directory(self):
        path = self.write("a.txt", TEXT)
        by_name = run("-p", "cn", path)
        self.assert_exit(0, by_name)
        self.assertTrue(parse(by_name.stdout))
        self.assertEqual(by_name.stdout, run("-p", RULES / "cn", path).stdout)
        self.assertEqual(by_name.stdout, run("--rules-dir", RULES, "-p", "cn", path).stdout)
        self.assertEqual(by_name.stdout, run("-p", "cn", path, env={"EXTRACT_RULES": str(RULES)}).stdout)
        self.assert_exit(0, run("-p", "cn", "-p", "shandong", path))

    def test_a_pack_that_is_not_there(self):
        result = run("-p", "nosuch", self.write("a.txt", TEXT))
        self.assert_exit(2, result)
        for word in ("nosuch", "cn", "shandong"):
            self.assertIn(word, result.stderr.decode())

    def test_packs_are_found_beside_the_command(self):
        """In a build tree by <command>/rules, installed by <command>/../share/extract/rules."""
        command = self.folder / "bin/extract"
        command.parent.mkdir()
        shutil.copy(BIN, command)
        for folder in ("bin/rules", "share/extract/rules"):
            rules = self.folder / folder
            shutil.copytree(RULES, rules)
            listed = subprocess.run([command, "packs"], capture_output=True, text=True, check=True).stdout
            self.assertIn(f"{rules}/cn\n", listed)
            shutil.rmtree(rules)


class BadPacks(CommandTest):
    """Each fault is found with file, line and column, and the exit code is 3."""

    def pack(self, rules, head=None):
        folder = self.folder / "mine"
        if folder.exists():
            shutil.rmtree(folder)
        folder.mkdir()
        (folder / "pack.toml").write_text(
            head or 'name = "mine"\nversion = "1"\nextends = ["cn"]\n', encoding="utf-8")
        (folder / "x.rules.toml").write_text(rules, encoding="utf-8")
        if not (self.folder / "cn").exists():
            (self.folder / "cn").symlink_to(RULES / "cn")
        return folder

    def assert_diagnosed(self, folder, file, *words):
        result = run("-p", folder, self.write("a.txt", TEXT))
        self.assert_exit(3, result)
        self.assertEqual(b"", result.stdout)
        message = result.stderr.decode()
        self.assertRegex(message, re.escape(file) + r":\d+:\d+: error\[E\d{3}\]: ")
        self.assertIn("^", message)
        for word in words:
            self.assertIn(word, message)

    def rule(self, rule_id="mine.x", pattern="新增{quantity}{np}"):
        return f'[[rule]]\nid = "{rule_id}"\nabout = "x"\npattern = \'{pattern}\'\n'

    def test_every_faulty_pack_of_the_unit_tests(self):
        text = self.write("a.txt", TEXT)
        for folder in sorted((SOURCE / "tests/packs").iterdir()):
            result = run("-p", folder, text)
            self.assert_exit(3, result)
            self.assertEqual(b"", result.stdout)
            self.assertRegex(result.stderr.decode(), r"error\[E\d{3}\]: ", folder)

    def test_syntax_error_in_a_rule_file(self):
        self.assert_diagnosed(self.pack('[[rule]\nid = "x"\n'), "x.rules.toml")

    def test_syntax_error_in_pack_toml(self):
        self.assert_diagnosed(self.pack("", head="name = \n"), "pack.toml")

    def test_unknown_slot(self):
        self.assert_diagnosed(self.pack(self.rule(pattern="新增{nounphrase}{quantity}")), "x.rules.toml",
                              "nounphrase")

    def test_invalid_pattern(self):
        self.assert_diagnosed(self.pack(self.rule(pattern="新增(({quantity}")), "x.rules.toml")

    def test_duplicate_id(self):
        self.assert_diagnosed(self.pack(self.rule() + "\n" + self.rule()), "x.rules.toml", "mine.x")

    def test_cycle_in_extends(self):
        folder = self.pack("", head='name = "mine"\nversion = "1"\nextends = ["yours"]\n')
        yours = self.folder / "yours"
        yours.mkdir()
        (yours / "pack.toml").write_text('name = "yours"\nversion = "1"\nextends = ["mine"]\n')
        self.assert_diagnosed(folder, "pack.toml", "mine", "yours")

    def test_an_extended_pack_that_is_missing(self):
        folder = self.pack("", head='name = "mine"\nversion = "1"\nextends = ["nowhere"]\n')
        self.assert_diagnosed(folder, "pack.toml", "nowhere")

    def test_all_faults_are_told_at_once(self):
        folder = self.pack(self.rule("mine.a", "新增{nope}{quantity}") + self.rule("mine.b", "新增(({quantity}"))
        message = run("-p", folder, self.write("a.txt", TEXT)).stderr.decode()
        self.assertEqual(2, len(re.findall(r"error\[E\d{3}\]", message)), message)

    def test_faults_of_reading_and_of_compiling_are_told_at_once(self):
        folder = self.pack(self.rule("mine.a", "新增{nope}{quantity}") + self.rule("mine.b") + "mesure = 'level'\n")
        (folder / "units.tsv").write_text(
            "symbol\tbase\tdimension\tfactor\tcurrency\taliases\n埕\t\tcounts\t1\t\t\n", encoding="utf-8")
        message = run("-p", folder, self.write("a.txt", TEXT)).stderr.decode()
        self.assertEqual({"E104", "E107", "E140"}, set(re.findall(r"error\[(E\d{3})\]", message)), message)

    def test_a_folder_without_pack_toml(self):
        folder = self.folder / "nothing"
        folder.mkdir()
        result = run("-p", folder, self.write("a.txt", TEXT))
        self.assert_exit(3, result)
        self.assertIn("pack.toml", result.stderr.decode())

    def test_a_parent_is_found_beside_the_pack_or_in_the_rules_directory(self):
        folder = self.pack(self.rule())
        (self.folder / "cn").unlink()
        self.assert_exit(0, run("-p", folder, self.write("a.txt", TEXT)))
        empty = self.folder / "empty"
        empty.mkdir()
        self.assert_exit(3, run("--rules-dir", empty, "-p", folder, self.write("a.txt", TEXT)))

    def test_a_good_pack_is_accepted(self):
        self.assert_exit(0, run("-p", self.pack(self.rule()), self.write("a.txt", TEXT)))


if __name__ == "__main__":
    main()
