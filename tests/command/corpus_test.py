"""Real documents, where there are any: output parses, validates, and every offset points to its quote."""
import json
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


if __name__ == "__main__":
    if not SHARED:
        skip("EXTRACT_SHARED_DIR is not set")
    main()
