"""What the command tests share: running the command, reading its records, checking them."""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from decimal import Decimal
from pathlib import Path

BIN = os.environ["EXTRACT_BIN"]
SOURCE = Path(os.environ["EXTRACT_SOURCE_DIR"])
TESTDATA = SOURCE / "testdata"
SCHEMA = SOURCE / "schema/fact.schema.json"
SHARED = os.environ.get("EXTRACT_SHARED_DIR")
SKIPPED = 77  # ctest's SKIP_RETURN_CODE
TIMEOUT = 300

# A text that yields facts under any rules, with the quantities that must be among them.
TEXT = "2021年，全市新增企业40家，完成投资12.5亿元，增长7.68%。\n"
QUOTES = ["40家", "12.5亿元", "7.68%"]


def run(*arguments, stdin=b"", env=None, cwd=None):
    """Runs the command; returns the completed process with bytes in stdout and stderr."""
    environment = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "EXTRACT_RULES")}
    environment.update(env or {})
    command = [BIN, *map(str, arguments)]
    return subprocess.run(command, input=stdin, capture_output=True, env=environment, cwd=cwd,
                          timeout=TIMEOUT)


def parse(output):
    """Records of a JSON array; numbers as Decimal, so that their digits can be compared."""
    return json.loads(output, parse_float=Decimal, parse_int=int)


def facts_of(*arguments, **options):
    result = run("-f", "json", *arguments, **options)
    if result.returncode != 0:
        raise AssertionError(f"{arguments}: exit {result.returncode}: {result.stderr.decode()}")
    return parse(result.stdout)


def documents():
    """Every test document that is valid text."""
    return sorted(p for p in TESTDATA.iterdir() if p.suffix in {".txt", ".md"})


_validator = None


def validate(instance):
    """Raises when `instance` (of json.loads) is not what the schema describes."""
    import jsonschema  # Debian: python3-jsonschema
    global _validator
    if _validator is None:
        schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        _validator = jsonschema.Draft202012Validator(schema)
    _validator.validate(instance)


# Encodings by the name that Python has for them. A byte order mark stays a character of the text:
# offsets count what is in the file.
def decode(raw):
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding), encoding
        except UnicodeDecodeError:
            pass
    raise AssertionError("neither UTF-8 nor GB18030")


def check_offsets(test, records, raw, text, encoding):
    """The quote, the code point range and the byte range of every record are the same text."""
    line_starts = [0] + [i + 1 for i, c in enumerate(text) if c == "\n"]
    for record in records:
        by_points = text[record["start"]:record["end"]]
        by_bytes = raw[record["start_byte"]:record["end_byte"]].decode(encoding)
        test.assertTrue(by_points, record)
        test.assertEqual(by_points, by_bytes, record)
        test.assertEqual(by_points, record["quote"], record)
        line = sum(1 for start in line_starts if start <= record["start"])
        test.assertEqual(line, record["line"], record)


class CommandTest(unittest.TestCase):
    """Gives each test an empty folder of its own."""

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="extract-test-"))
        self.addCleanup(shutil.rmtree, self.folder)

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def assert_exit(self, code, result):
        self.assertEqual(code, result.returncode, result.stderr.decode(errors="replace"))


def main():
    unittest.main(verbosity=2)


def skip(why):
    print("skipped:", why)
    sys.exit(SKIPPED)
