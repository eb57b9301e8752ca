"""Real documents, where there are any: output parses, validates, every offset points to its quote, and indicators are
phrases: neither empty, nor long, nor torn at an edge."""
import json
import re
from pathlib import Path

from harness import SHARED, CommandTest, check_offsets, decode, main, parse, run, skip, validate


class Corpus(CommandTest):
    def test_every_document(self):
        paths = sorted([*Path(SHARED, "corpus").glob("*.txt"), *Path(SHARED, "gold").glob("*.txt")])
        self.assertTrue(paths)
        for path in paths:
            with self.subTest(path=path.name):
                result = run(path)
                self.assert_exit(0, result)
                validate(json.loads(result.stdout))
                raw = path.read_bytes()
                text, encoding = decode(raw)
                records = parse(result.stdout)
                self.assertTrue(records)
                check_offsets(self, records, raw, text, encoding)

    def test_indicators_are_phrases(self):
        paths = sorted(Path(SHARED, "corpus").glob("*.txt"))
        records = parse(run(*paths).stdout)
        names = [record["indicator"] for record in records if record["indicator"]]
        self.assertGreaterEqual(len(names), 0.97 * len(records))
        torn = re.compile(r"[\n\t]|^[)）\]”》、，,。；;：:的]|[(（\[“《、，,。；;：:]$")
        for name in names:
            with self.subTest(indicator=name):
                self.assertLessEqual(len(name), 40)
                self.assertIsNone(torn.search(name))
                for opening, closing in ("()", "“”", "《》"):
                    self.assertEqual(name.count(opening), name.count(closing))


if __name__ == "__main__":
    if not SHARED:
        skip("EXTRACT_SHARED_DIR is not set")
    main()
