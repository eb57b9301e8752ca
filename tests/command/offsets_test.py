"""Offsets point into the file as it is on disk, whatever its encoding, script and line ends."""
from harness import TESTDATA, CommandTest, check_offsets, decode, documents, facts_of, main, parse, run

# Characters of these texts exist in the encoding: Big5 has traditional ones only.
VARIANTS = {
    "gb18030": lambda text: text.encode("gb18030"),
    "utf-16-le": lambda text: text.encode("utf-16-le"),
    "utf-16-be": lambda text: text.encode("utf-16-be"),
}
PLACES = {"doc", "start", "end", "start_byte", "end_byte", "line"}


def without_places(records):
    return [{k: v for k, v in r.items() if k not in PLACES} for r in records]


class Offsets(CommandTest):
    def test_every_test_document(self):
        for document in documents():
            raw = document.read_bytes()
            text, encoding = decode(raw)
            check_offsets(self, facts_of(document), raw, text, encoding)

    def test_other_encodings_give_the_same_facts_with_their_own_bytes(self):
        for name in ("feature-zhaoyuan.txt", "budget-hongkong.txt", "table-jiuquan.txt"):
            text = (TESTDATA / name).read_text(encoding="utf-8")
            expected = without_places(facts_of(TESTDATA / name))
            self.assertTrue(expected)
            for encoding, encode in VARIANTS.items():
                mark = "\ufeff" if encoding.startswith("utf-16") else ""
                raw = encode(mark + text)
                records = facts_of(self.write(f"{encoding}-{name}", raw))
                self.assertEqual(expected, without_places(records), (encoding, name))
                check_offsets(self, records, raw, mark + text, encoding)

    def test_big5(self):
        text = (TESTDATA / "budget-hongkong.txt").read_text(encoding="utf-8")
        raw = text.encode("big5")
        expected = without_places(facts_of(TESTDATA / "budget-hongkong.txt"))
        for options in ((), ("--encoding", "big5")):
            records = facts_of(*options, self.write("big5.txt", raw))
            self.assertEqual(expected, without_places(records))
            check_offsets(self, records, raw, text, "big5")

    def test_utf16_without_a_mark_when_it_is_named(self):
        text = (TESTDATA / "roundup-counties.txt").read_text(encoding="utf-8")
        for option, codec in (("utf-16le", "utf-16-le"), ("utf-16be", "utf-16-be")):
            raw = text.encode(codec)
            records = facts_of("--encoding", option, self.write("bare.txt", raw))
            self.assertTrue(records)
            check_offsets(self, records, raw, text, codec)

    def test_line_ends_and_mark_change_nothing_but_places(self):
        for document in documents():
            text, _ = decode(document.read_bytes())
            text = text.removeprefix("\ufeff").replace("\r\n", "\n")
            plain = facts_of(self.write("plain.txt", text))
            for variant in (text.replace("\n", "\r\n"), "\ufeff" + text):
                raw = variant.encode()
                records = facts_of(self.write("variant.txt", raw))
                self.assertEqual(without_quotes(plain), without_quotes(records), document)
                check_offsets(self, records, raw, variant, "utf-8")

    def test_characters_outside_the_basic_plane_before_the_quantity(self):
        text = "𠮷林镇😀新增企业40家，𡃁仔12.5万人。\n"
        for encoding in ("utf-8", "utf-16-le", "utf-16-be", "gb18030"):
            mark = "\ufeff" if encoding.startswith("utf-16") else ""
            raw = (mark + text).encode(encoding)
            records = facts_of(self.write("astral.txt", raw))
            self.assertIn("40家", [r["quote"] for r in records])
            check_offsets(self, records, raw, mark + text, encoding)

    def test_full_width_forms_are_quoted_as_they_stand(self):
        text = "全市新增企业４０家，完成投资１２．５亿元，增长７．６８％。\n"
        raw = text.encode()
        records = facts_of(self.write("wide.txt", raw))
        self.assertEqual(["４０家", "１２．５亿元", "７．６８％"], [r["quote"] for r in records])
        self.assertEqual(["家", "亿元", "%"], [r["unit"] for r in records])
        check_offsets(self, records, raw, text, "utf-8")

    def test_facts_are_ordered(self):
        for document in documents():
            keys = [(r["start"], r["end"], r["rule"]) for r in facts_of(document)]
            self.assertEqual(sorted(keys), keys)


def without_quotes(records):
    """A quantity that a line break cuts is quoted with it."""
    return [{k: v for k, v in r.items() if k != "quote"} for r in without_places(records)]


if __name__ == "__main__":
    main()
