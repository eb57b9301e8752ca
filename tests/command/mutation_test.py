"""Damaged texts: pieces of the test documents with characters and bytes deleted, doubled and replaced.

Whatever comes in, the command neither crashes nor hangs, every record validates and points to its quote, facts
are in order, and the plain reference scan finds the same ones. The seed is fixed: a failure can be repeated.
"""
import json
import random

from harness import CommandTest, decode, documents, main, run, validate

SEED = 20260101
RECORDS = 400
FILES = 120
# What rules, numerals, structure and encodings turn on.
CHARACTERS = ("0123456789.,，。;；:：()（）“”《》%‰ \n\t\r　|#-–—/①㎡一二三十百千万亿两多余几第约近至到由比占和、年月日个项元人"
              "省市县区增长下降翻番倍成〇𠮷😀\u200b\ufeff\x00\x0b\x85\u2028")


def piece_of(random_source, texts):
    text = random_source.choice(texts)
    start = random_source.randrange(len(text))
    return list(text[start:start + random_source.choice((20, 60, 200, 1000))])


def damage(random_source, items, alphabet):
    for _ in range(random_source.choice((1, 3, 10, 50))):
        if not items:
            return
        place = random_source.randrange(len(items))
        what = random_source.random()
        if what < 0.3:
            del items[place]
        elif what < 0.6:
            items.insert(place, random_source.choice(alphabet))
        elif what < 0.8:
            items[place] = random_source.choice(alphabet)
        else:
            other = random_source.randrange(len(items))
            begin, end = sorted((place, other))
            items[begin:begin] = items[begin:end][:40]


class Mutation(CommandTest):
    def setUp(self):
        super().setUp()
        self.random = random.Random(SEED)
        self.texts = [text for text, _ in (decode(d.read_bytes()) for d in documents()) if text]

    def check_record(self, record, text):
        quote = text[record["start"]:record["end"]]
        by_bytes = text.encode()[record["start_byte"]:record["end_byte"]].decode()
        self.assertEqual((record["quote"], record["quote"]), (quote, by_bytes), record)
        validate(record)

    def test_damaged_characters(self):
        texts = []
        for _ in range(RECORDS):
            characters = piece_of(self.random, self.texts)
            damage(self.random, characters, CHARACTERS)
            texts.append("".join(characters))
        stdin = "\n".join(json.dumps({"id": i, "text": t}) for i, t in enumerate(texts)).encode()
        fast = run("--input-format", "jsonl", "-f", "jsonl", "-j", "2", stdin=stdin)
        self.assertIn(fast.returncode, (0, 4), fast.stderr)
        self.assertEqual(fast.stdout,
                         run("--input-format", "jsonl", "-f", "jsonl", "--reference", stdin=stdin).stdout)
        records = [json.loads(line) for line in fast.stdout.splitlines()]
        self.assertGreater(len(records), RECORDS)
        for record in records:
            self.check_record(record, texts[int(record["doc"])])
        keys = [(int(r["doc"]), r["start"], r["end"], r["rule"]) for r in records]
        self.assertEqual(sorted(keys), keys)

    def test_damaged_bytes(self):
        encodings = ("utf-8", "gb18030", "utf-16", "utf-16-be", "big5")
        for i in range(FILES):
            encoding = encodings[i % len(encodings)]
            raw = list("".join(piece_of(self.random, self.texts)).encode(encoding, errors="replace"))
            damage(self.random, raw, range(256))
            self.write(f"damaged/{i:03}.txt", bytes(raw))
        result = run("-f", "jsonl", "-j", "2", self.folder / "damaged")
        self.assertIn(result.returncode, (0, 4), result.stderr)
        for line in result.stdout.splitlines():
            validate(json.loads(line))


if __name__ == "__main__":
    main()
