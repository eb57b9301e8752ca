"""Output formats: what is printed parses, validates, and says the same in every format."""
import json

from harness import (QUOTES, SCHEMA, TEXT, CommandTest, documents, facts_of, main, parse, run, validate)

FIELDS = ["doc", "start", "end", "value", "value_max", "unit", "base_value", "base_value_max", "base_unit",
          "currency", "measure", "bound", "status", "basis", "indicator", "indicator_id", "action",
          "district", "district_code", "year", "period", "quote", "sentence", "line", "start_byte",
          "end_byte", "rule"]


class Formats(CommandTest):
    def test_json_is_one_array_with_a_record_a_line(self):
        path = self.write("a.txt", TEXT)
        result = run("-f", "json", path)
        self.assert_exit(0, result)
        lines = result.stdout.decode().splitlines()
        self.assertEqual((lines[0], lines[-1]), ("[", "]"))
        for line in lines[1:-1]:
            json.loads(line.rstrip(","))
        self.assertLessEqual(set(QUOTES), {r["quote"] for r in parse(result.stdout)})

    def test_fields_have_a_stable_order(self):
        record = facts_of(self.write("a.txt", TEXT))[0]
        self.assertEqual(FIELDS, list(record))

    def test_every_test_document_validates(self):
        total = 0
        for document in documents():
            result = run(document)
            self.assert_exit(0, result)
            records = json.loads(result.stdout)
            validate(records)
            total += len(records)
        self.assertGreater(total, 150)

    def test_the_schema_refuses_what_it_should(self):
        import jsonschema
        good = json.loads(run("-f", "jsonl", self.write("a.txt", TEXT)).stdout.splitlines()[0])
        validate(good)
        for change in ({"measure": "size"}, {"start": -1}, {"district_code": "37"}, {"year": "2021"},
                       {"value": "40"}, {"period": "last year"}, {"quote": ""}, {"surplus": 1}):
            with self.assertRaises(jsonschema.ValidationError, msg=change):
                validate([{**good, **change}])
        for field in FIELDS:
            with self.assertRaises(jsonschema.ValidationError, msg=field):
                validate([{k: v for k, v in good.items() if k != field}])

    def test_jsonl_has_the_same_records(self):
        for document in documents():
            records = [parse(line) for line in run("-f", "jsonl", document).stdout.splitlines()]
            self.assertEqual(facts_of(document), records)

    def test_json_is_the_default_when_not_on_a_terminal(self):
        path = self.write("a.txt", TEXT)
        self.assertEqual(run("-f", "json", path).stdout, run(path).stdout)

    def test_values_are_printed_as_written(self):
        out = run("-f", "jsonl", self.write("a.txt", "2021年，全市完成投资422.40亿元。\n")).stdout
        self.assertIn(b'"value":422.4', out)
        record = next(r for r in map(parse, out.splitlines()) if r["unit"] == "亿元")
        self.assertEqual(42240000000, record["base_value"])

    def test_table_has_a_line_a_fact(self):
        path = self.write("a.txt", TEXT)
        result = run("-f", "table", path)
        self.assert_exit(0, result)
        lines = result.stdout.decode().splitlines()
        facts = len(facts_of(path))
        self.assertEqual(f"{path}: {facts} facts", lines[0])
        self.assertEqual(facts + 2, len(lines))
        self.assertNotIn("\x1b", result.stdout.decode())

    def test_colour_is_for_those_who_ask(self):
        path = self.write("a.txt", TEXT)
        self.assertIn(b"\x1b[", run("-f", "table", "--color", "always", path).stdout)
        self.assertNotIn(b"\x1b[", run("-f", "table", "--color", "never", path).stdout)
        self.assertNotIn(b"\x1b[", run("-f", "table", path, env={"NO_COLOR": "1"}).stdout)

    def test_schema_command_prints_the_file(self):
        result = run("schema")
        self.assert_exit(0, result)
        self.assertEqual(SCHEMA.read_bytes(), result.stdout)

    def test_several_documents_make_one_array(self):
        paths = [self.write(f"{i}.txt", TEXT) for i in range(3)]
        empty = self.write("none.txt", "没有数字的一段话。\n")
        records = facts_of(paths[0], empty, paths[1], paths[2])
        order = [r["doc"] for r in records]
        self.assertEqual([str(p) for p in paths], list(dict.fromkeys(order)))

    def test_no_facts_is_an_empty_array(self):
        self.assertEqual([], facts_of(self.write("none.txt", "没有数字的一段话。\n")))


if __name__ == "__main__":
    main()
