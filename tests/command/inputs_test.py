"""Where texts come from: files, directories, standard input, records."""
import json

from harness import QUOTES, TEXT, CommandTest, facts_of, main, parse, run, validate


class Inputs(CommandTest):
    def test_standard_input_by_dash_or_pipe(self):
        for arguments in ((), ("-",)):
            records = facts_of(*arguments, stdin=TEXT.encode())
            self.assertLessEqual(set(QUOTES), {r["quote"] for r in records})
            self.assertEqual({"-"}, {r["doc"] for r in records})

    def test_standard_input_in_another_encoding(self):
        records = facts_of(stdin=TEXT.encode("gb18030"))
        self.assertLessEqual(set(QUOTES), {r["quote"] for r in records})

    def test_directories_recursively_by_extension_and_sorted(self):
        for name in ("b.txt", "a/z.md", "a/B.TEXT", "c.text", "skip.pdf", ".hidden.txt", ".git/x.txt", "none"):
            self.write(f"d/{name}", TEXT)
        docs = list(dict.fromkeys(r["doc"] for r in facts_of(self.folder / "d")))
        expected = [f"{self.folder}/d/{name}" for name in ("a/B.TEXT", "a/z.md", "b.txt", "c.text")]
        self.assertEqual(expected, docs)

    def test_a_file_that_is_named_is_read_whatever_its_extension(self):
        self.assertTrue(facts_of(self.write("page.html", TEXT)))

    def test_order_is_that_of_the_command_line(self):
        paths = [self.write(name, TEXT) for name in ("c.txt", "a.txt", "b.txt")]
        docs = list(dict.fromkeys(r["doc"] for r in facts_of(*paths)))
        self.assertEqual([str(p) for p in paths], docs)

    def test_date_and_district_from_outside(self):
        path = self.write("a.txt", "今年，全区新增企业40家。\n")
        record = next(r for r in facts_of("--date", "2021-12-01", "--district", "莱山区", path))
        self.assertEqual((2021, "莱山区", "370613"),
                         (record["year"], record["district"], record["district_code"]))
        record = next(r for r in facts_of("--date", "2019", "--district", "370613", path))
        self.assertEqual((2019, "莱山区"), (record["year"], record["district"]))

    def test_a_district_that_is_none(self):
        result = run("--district", "没有这个地方", self.write("a.txt", TEXT))
        self.assert_exit(2, result)
        self.assertEqual(b"", result.stdout)
        self.assertIn("没有这个地方", result.stderr.decode())

    def test_records_keep_their_order_and_their_own_context(self):
        lines = [{"id": "x", "text": "今年，全区新增企业40家。", "date": "2021-12-01", "district": "莱山区"},
                 {"id": 7, "text": "今年，全区新增企业41家。", "date": "2019-05"},
                 {"text": "没有数字"},
                 {"text": "全区新增企业42家。", "district": None}]
        stdin = "\n".join(json.dumps(x, ensure_ascii=i % 2 == 0) for i, x in enumerate(lines)).encode()
        for threads in ("1", "2"):
            result = run("--input-format", "jsonl", "-f", "jsonl", "-j", threads, stdin=stdin)
            self.assert_exit(0, result)
            records = [parse(line) for line in result.stdout.splitlines()]
            self.assertEqual(["x", "7", "-:4"], [r["doc"] for r in records])
            self.assertEqual([40, 41, 42], [r["value"] for r in records])
            self.assertEqual([2021, 2019], [r["year"] for r in records[:2]])
            self.assertEqual("莱山区", records[0]["district"])
            for record in map(json.loads, result.stdout.splitlines()):
                validate(record)
            text = lines[0]["text"]
            self.assertEqual("40家", text[records[0]["start"]:records[0]["end"]])

    def test_records_from_files_and_directories(self):
        line = json.dumps({"id": "r", "text": TEXT})
        self.write("d/a.jsonl", line)
        self.write("d/b.txt", TEXT)
        self.assertEqual({"r"}, {r["doc"] for r in facts_of("--input-format", "jsonl", self.folder / "d")})
        self.assert_exit(2, run("--input-format", "jsonl", self.folder / "missing.jsonl"))

    def test_bad_records_are_named_and_the_others_served(self):
        good = json.dumps({"id": "good", "text": TEXT})
        for bad in ("{", "[]", "12", '{"id":"x"}', '{"text":5}', '{"text":"a\\ud800"}', '{"text":"x","date":{}}'):
            path = self.write("r.jsonl", f"{good}\n\n{bad}\n{good}\n")
            result = run("--input-format", "jsonl", path)
            self.assert_exit(4, result)
            self.assertIn(f"{path}:3: ", result.stderr.decode(), bad)
            self.assertEqual(2 * len(QUOTES), len(parse(result.stdout)))


if __name__ == "__main__":
    main()
