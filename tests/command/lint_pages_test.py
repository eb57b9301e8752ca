"""docs/lint: each code has a page and each page a code; an example has the finding that its page is about, and
what mends it takes the finding away."""
import json
import re
import shutil
from collections import namedtuple

from harness import SOURCE, CommandTest, main, run

PAGES = SOURCE / "docs/lint"
BLOCK = re.compile(r"^`([^`\n]+)`(?: (goes)\.\n|\n\n```\w+\n(.*?)^```\n)", re.M | re.S)
MANIFEST = ('name = "mine"\nversion = "0.1.0"\nextends = ["cn"]\nregion = "330000"\nlicence = "Apache-2.0"\n'
            'maintainers = ["You <you@example.org>"]\n')
# A pack that is not there is no finding in one.
WITHOUT_EXAMPLE = {"E200"}

Page = namedtuple("Page", "code title example mended")


def read_page(path):
    text = path.read_text(encoding="utf-8")
    head = re.match(r"# (\w+): (.+)\n", text)
    example, _, mended = text.partition("\n## How to mend it\n")
    return Page(head[1], head[2], BLOCK.findall(example), BLOCK.findall(mended))


def codes_of_the_command():
    """With titles, from the rules that every SARIF log lists."""
    log = json.loads(run("lint", "-f", "sarif", "cn").stdout)
    return {rule["id"]: rule["shortDescription"]["text"] for rule in log["runs"][0]["tool"]["driver"]["rules"]}


class Pages(CommandTest):
    def setUp(self):
        super().setUp()
        self.pages = [read_page(path) for path in sorted(PAGES.glob("[EW]*.md"))]

    def write_files(self, files):
        for name, gone, content in files:
            path = self.folder / "mine" / name
            if gone:
                path.unlink()
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            raw = re.sub(r"\\x([0-9A-F]{2})", lambda m: chr(0xDC00 + int(m[1], 16)), content)
            path.write_bytes(raw.encode("utf-8", "surrogateescape"))

    def findings(self):
        result = run("lint", "-f", "json", self.folder / "mine")
        self.assertIn(result.returncode, (0, 1, 3), result.stderr)
        return [finding["code"] for finding in json.loads(result.stdout)["findings"]]

    def test_each_code_has_a_page_and_each_page_a_code(self):
        self.assertEqual(codes_of_the_command(), {page.code: page.title for page in self.pages})
        index = (PAGES / "README.md").read_text(encoding="utf-8")
        for page in self.pages:
            self.assertIn(f"| [{page.code}]({page.code}.md) | {page.title} |\n", index)

    def test_examples_have_their_finding_and_mended_ones_have_not(self):
        for page in self.pages:
            with self.subTest(page.code):
                if page.code in WITHOUT_EXAMPLE:
                    self.assertFalse(page.example)
                    continue
                shutil.rmtree(self.folder / "mine", ignore_errors=True)
                shutil.rmtree(self.folder / "yours", ignore_errors=True)
                self.write_files([("pack.toml", "", MANIFEST)] + page.example)
                self.assertIn(page.code, self.findings())
                self.assertTrue(page.mended)
                self.write_files(page.mended)
                left = self.findings()
                self.assertNotIn(page.code, left)
                if page.code[1] != "4":
                    self.assertEqual([], [code for code in left if code[0] == "E"])


if __name__ == "__main__":
    main()
