"""CSV, SDMX-CSV and HTML: the records of the JSON output, in the forms that other tools read."""
import csv
import io
import json
from decimal import Decimal
from html.parser import HTMLParser

from harness import TESTDATA, TEXT, CommandTest, documents, facts_of, main, run

SDMX = ["STRUCTURE", "STRUCTURE_ID", "ACTION", "REF_AREA", "INDICATOR", "MEASURE_KIND", "SOURCE_DOC", "FACT_SEQ",
        "TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE", "UNIT_MULT", "OBS_STATUS", "EVIDENCE"]


def rows_of(output):
    text = output.decode("utf-8")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def as_text(value):
    return "" if value is None else str(value)


class Csv(CommandTest):
    def test_records_are_those_of_json(self):
        for document in documents():
            result = run("-f", "csv", document)
            self.assert_exit(0, result)
            expected = [{name: as_text(value) for name, value in fact.items()} for fact in facts_of(document)]
            self.assertEqual(expected, rows_of(result.stdout))

    def test_rows_end_as_rfc_4180_says(self):
        path = self.write('a,"b".txt', TEXT)
        out = run("-f", "csv", path).stdout
        self.assertTrue(out.endswith(b"\r\n"))
        self.assertEqual(out.count(b"\n"), out.count(b"\r\n"))
        self.assertEqual(str(path), rows_of(out)[0]["doc"])

    def test_a_quote_over_two_lines(self):
        path = self.write("a.txt", "2021年，全市新增企业4\n0家，完成投资。\n")
        facts = facts_of(path)
        self.assertEqual([fact["quote"] for fact in facts], [row["quote"] for row in rows_of(run("-f", "csv", path).stdout)])

    def test_no_facts_leave_the_head(self):
        out = run("-f", "csv", TESTDATA / "quiet.txt").stdout
        self.assertEqual(1, out.count(b"\r\n"))
        self.assertTrue(out.startswith(b"doc,start,end,value,"))

    def test_several_texts_and_threads(self):
        one = run("-f", "csv", "-j", "1", TESTDATA)
        self.assert_exit(0, one)
        self.assertEqual(one.stdout, run("-f", "csv", "-j", "4", TESTDATA).stdout)
        self.assertEqual(len(facts_of(TESTDATA)), len(rows_of(one.stdout)))

    def test_a_byte_order_mark(self):
        path = self.write("a.txt", TEXT)
        for form in ("csv", "sdmx-csv"):
            plain = run("-f", form, path).stdout
            self.assertEqual(b"\xef\xbb\xbf" + plain, run("-f", form, "--bom", path).stdout)
        for form in ("json", "jsonl", "table", "html"):
            refused = run("-f", form, "--bom", path)
            self.assert_exit(2, refused)
            self.assertIn("--bom", refused.stderr.decode())

    def test_a_name_that_is_no_utf8(self):
        path = self.folder / "x"
        raw = str(path).encode() + b"\xff.txt"
        with open(raw, "wb") as file:
            file.write(TEXT.encode())
        result = run("-f", "csv", self.folder)
        self.assert_exit(0, result)
        self.assertTrue(rows_of(result.stdout)[0]["doc"].endswith("x\ufffd.txt"))


class Sdmx(CommandTest):
    def test_observations(self):
        keys = set()
        for document in documents():
            rows = rows_of(run("-f", "sdmx-csv", document).stdout)
            facts = facts_of(document)
            self.assertEqual(len(facts), len(rows))
            for fact, row in zip(facts, rows):
                self.assertEqual(SDMX, list(row))
                self.assertEqual(str(fact["value"]), row["OBS_VALUE"])
                self.assertEqual(fact["district_code"] or "_X", row["REF_AREA"])
                self.assertEqual(fact["indicator_id"] or fact["indicator"], row["INDICATOR"])
                self.assertEqual(fact["status"] == "planned", row["MEASURE_KIND"].endswith("_TARGET"))
                self.assertEqual(f'char={fact["start"]},{fact["end"]} {fact["quote"]}', row["EVIDENCE"])
                if row["UNIT_MEASURE"] == fact["base_unit"] and fact["base_value"] is not None:
                    scaled = Decimal(row["OBS_VALUE"]).scaleb(int(row["UNIT_MULT"]))
                    self.assertEqual(Decimal(fact["base_value"]), scaled)
                key = tuple(row[name] for name in SDMX[3:9])
                self.assertNotIn(key, keys)
                keys.add(key)

    def test_multipliers_and_periods(self):
        text = "2021年上半年，全市完成投资12.5亿元。2021年1-9月，培训人员3万人次。\n"
        first, second = rows_of(run("-f", "sdmx-csv", self.write("a.txt", text)).stdout)
        self.assertEqual(("8", "元", "2021-S1", "A"), tuple(
            first[name] for name in ("UNIT_MULT", "UNIT_MEASURE", "TIME_PERIOD", "OBS_STATUS")))
        self.assertEqual(("4", "人次", "2021-01-01/P9M"), tuple(
            second[name] for name in ("UNIT_MULT", "UNIT_MEASURE", "TIME_PERIOD")))


class Page(HTMLParser):
    VOID = {"meta"}

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.rows, self.marks = [], [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        if tag not in self.VOID:
            self.open.append(tag)
        if tag == "tr" and "tbody" in self.open:
            self.rows.append([])
        if tag == "td":
            self.rows[-1].append("")

    def handle_endtag(self, tag):
        if self.open.pop() != tag:
            raise AssertionError(f"</{tag}> closes nothing")

    def handle_data(self, data):
        if "td" in self.open:
            self.rows[-1][-1] += data
        if "mark" in self.open:
            self.marks.append(data)


class Html(CommandTest):
    def test_a_row_a_fact(self):
        for document in documents():
            facts = facts_of(document)
            page = Page(run("-f", "html", document).stdout.decode())
            self.assertEqual([], page.open)
            self.assertEqual([(f["district"] or "", f["indicator"], f["unit"], f["rule"]) for f in facts],
                             [(row[2], row[3], row[5], row[11]) for row in page.rows])
            self.assertEqual([f["sentence"].replace("\t", " ") for f in facts], [row[10] for row in page.rows])

    def test_quotes_are_marked(self):
        path = self.write("a.txt", TEXT)
        page = Page(run("-f", "html", path).stdout.decode())
        self.assertEqual([fact["quote"] for fact in facts_of(path)], page.marks)

    def test_names_are_escaped(self):
        path = self.write("<b>&.txt", TEXT)
        page = Page(run("-f", "html", path).stdout.decode())
        self.assertEqual(str(path), page.rows[0][0])

    def test_several_texts_are_one_page(self):
        out = run("-f", "html", TESTDATA)
        page = Page(out.stdout.decode())
        self.assertEqual([], page.open)
        self.assertEqual(len(json.loads(run("-f", "json", TESTDATA).stdout)), len(page.rows))
        self.assertEqual(out.stdout, run("-f", "html", "-j", "4", TESTDATA).stdout)


if __name__ == "__main__":
    main()
