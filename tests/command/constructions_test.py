"""Every construction with every term: what a sentence says does not depend on what it is said of.

constructions.tsv has sentences with {name} and {unit} in them, and what each of their numbers states; the
terms that stand for them are in construction_terms.tsv. Cases (rules/cn/tests) tell one sentence each; a
construction that fails for some terms only shows where a word, not the grammar, decides."""
import json
from collections import defaultdict
from decimal import Decimal

from harness import SOURCE, CommandTest, main, run

HERE = SOURCE / "tests/command"
DATE = "2012-07-20"


def rows(name):
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    table = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [dict(zip(table[0], row, strict=True)) for row in table[1:]]


class Constructions(CommandTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        terms = defaultdict(list)
        for row in rows("construction_terms.tsv"):
            terms[row["set"]].append((row["name"], row["unit"]))
        cls.sentences = []
        for row in rows("constructions.tsv"):
            for name, unit in terms[row["set"]]:
                cls.sentences.append((row["construction"].format(name=name, unit=unit), name, row["expected"]))
        texts = "".join(json.dumps({"id": str(i), "text": sentence}, ensure_ascii=False) + "\n"
                        for i, (sentence, _, _) in enumerate(cls.sentences))
        result = run("-", "--input-format", "jsonl", "-f", "jsonl", "--date", DATE, stdin=texts.encode())
        if result.returncode != 0:
            raise AssertionError(result.stderr.decode())
        cls.facts = defaultdict(dict)
        for line in result.stdout.decode().splitlines():
            fact = json.loads(line, parse_float=Decimal)
            cls.facts[int(fact["doc"])].setdefault(abs(fact["value"]), fact)

    def test_what_each_number_states(self):
        for i, (sentence, name, expected) in enumerate(self.sentences):
            for part in expected.split("; "):
                number, indicator, measure, *year = part.split()
                with self.subTest(sentence=sentence, number=number):
                    fact = self.facts[i].get(Decimal(number))
                    self.assertIsNotNone(fact, "no such fact")
                    self.assertEqual((indicator.format(name=name), measure), (fact["indicator"], fact["measure"]))
                    if year:
                        self.assertEqual(int(year[0]), fact["year"])

    def test_tables_are_used(self):
        sets = {row["set"] for row in rows("construction_terms.tsv")}
        self.assertEqual(sets, {row["set"] for row in rows("constructions.tsv")})
        self.assertGreater(len(self.sentences), 1000)


if __name__ == "__main__":
    main()
