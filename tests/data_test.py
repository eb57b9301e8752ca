#!/usr/bin/env python3
"""Checks the vocabularies that are kept by hand in rules/cn, beside what their heads promise.

Form (comments, columns, cells, characters), order, duplicates, and what one file says about another: an
alias in two indicators, a word that rises and falls, a word list that is not what its script makes of it.

Usage: tests/data_test.py [rules/cn]     exit status 1 and a line a fault where there is any
"""

import importlib.util
import pathlib
import re
import sys
import tempfile
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parent.parent
CELL = re.compile(r"^[\u4e00-\u9fff〇ⅠⅡⅢⅣⅤA-Za-z0-9&%+.\-–—~()、:]+$")
WORD = re.compile(r"^[\u4e00-\u9fff〇A-Za-z0-9]+$")
INDICATOR_ID = re.compile(r"^cn(\.[a-z0-9_]+){1,4}$")
WORD_CLASSES = set("nhsvwadpcuftrqmix")
DIMENSIONS = set(
    "money count persons person_times percent index ratio area mass volume length duration energy power "
    "density concentration temperature rank data compound".split())
HEAD_DIMENSIONS = DIMENSIONS | set("speed capacity".split())
SCOPE_DIMENSIONS = {"district", "time", "part"}
VERB_CLASSES = set(
    "rise fall rise_to fall_to reach possess count_action rank plan expect share cumulative "
    "growth_state".split())
# A word in both would make a statement mean two things.
DISJOINT = [("rise", "fall"), ("rise_to", "fall_to"), ("rise", "rise_to"), ("fall", "fall_to"),
            ("plan", "reach"), ("cumulative", "count_action"), ("plan", "count_action")]
# An indicator's name that began with its action would hide the action.
ACTION_FIRST = re.compile("^(取消|承接|下放|新增|引进|接待|完成|实现|受理|发放)")
MAX_COST = 65535
MIN_SIZES = {"indicators.tsv": 650, "verbs.tsv": 700, "indicator_heads.tsv": 250, "words.tsv": 120000,
             "words_extra.tsv": 800}

faults = []


def fault(path, line, text):
    faults.append(f"{path}:{line}: {text}")


def read_table(path, columns):
    """Rows as (line number, cells); faults of form are noted."""
    rows = []
    header = None
    raw = path.read_bytes()
    if b"\r" in raw or not raw.endswith(b"\n"):
        fault(path, 1, "lines must end in a line feed, the last one too")
    for number, line in enumerate(raw.decode("utf-8").split("\n")[:-1], 1):
        if line.startswith("#"):
            if header is not None:
                fault(path, number, "a comment among the rows")
            continue
        cells = line.split("\t")
        if header is None:
            header = cells
            if cells != columns:
                fault(path, number, f"columns {cells}, want {columns}")
            continue
        if len(cells) != len(columns):
            fault(path, number, f"{len(cells)} cells, want {len(columns)}")
            continue
        if unicodedata.normalize("NFC", line) != line or any(c != c.strip() for c in cells):
            fault(path, number, "spaces at the end of a cell, or not in normal form")
        rows.append((number, cells))
    if len(rows) < MIN_SIZES.get(path.name, 0):
        fault(path, 1, f"{len(rows)} rows, want at least {MIN_SIZES[path.name]}")
    return rows


def check_order(path, rows, key):
    for (_, before), (number, after) in zip(rows, rows[1:]):
        if key(before) == key(after):
            fault(path, number, f"there twice: {after[:2]}")
        elif key(before) > key(after):
            fault(path, number, f"out of order: {after[:2]}")


def by_cells(*columns):
    return lambda cells: tuple(cells[c].encode("utf-8") for c in columns)


def check_words(folder):
    path = folder / "words.tsv"
    rows = read_table(path, ["word", "class", "cost"])
    check_order(path, rows, by_cells(0))
    table = {}
    for number, (word, word_class, cost) in rows:
        table[word] = word_class
        if word_class not in WORD_CLASSES:
            fault(path, number, f"unknown class {word_class}")
        if not cost.isdigit() or not 0 < int(cost) <= MAX_COST:
            fault(path, number, f"cost {cost}")
        if not WORD.match(word):
            fault(path, number, f"characters of {word}")
    extra_path = folder / "words_extra.tsv"
    extras = read_table(extra_path, ["word", "class", "cost"])
    check_order(extra_path, extras, by_cells(0))
    for number, (word, word_class, _) in extras:
        if table.get(word, "-") != word_class:
            fault(extra_path, number, f"words.tsv has {word} as {table.get(word, '-')}: run scripts/make_words.py")
    return table


def check_made_words(folder, dictionary):
    """words.tsv is what the script makes; skipped where jieba is not installed."""
    if not pathlib.Path(dictionary).exists():
        return
    spec = importlib.util.spec_from_file_location("make_words", ROOT / "scripts/make_words.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    with tempfile.TemporaryDirectory() as scratch:
        made = pathlib.Path(scratch) / "words.tsv"
        sys.argv = ["make_words.py", "--dict", dictionary, "--output", str(made),
                    "--extra", str(folder / "words_extra.tsv"),
                    "--heads", str(folder / "indicator_heads.tsv")]
        module.main()
        if made.read_bytes() != (folder / "words.tsv").read_bytes():
            fault(folder / "words.tsv", 1, "not what scripts/make_words.py makes: run it")


def check_classes(path, columns, known):
    rows = read_table(path, columns)
    check_order(path, rows, by_cells(0, 1))
    classes = {}
    for number, cells in rows:
        classes.setdefault(cells[0], set()).add(cells[1])
        if cells[0] not in known:
            fault(path, number, f"unknown class {cells[0]}")
        if not CELL.match(cells[1]):
            fault(path, number, f"characters of {cells[1]}")
    return rows, classes


def check_verbs(folder):
    path = folder / "verbs.tsv"
    _, classes = check_classes(path, ["class", "word", "note"], VERB_CLASSES)
    for one, other in DISJOINT:
        for word in sorted(classes.get(one, set()) & classes.get(other, set())):
            fault(path, 1, f"{word} is both {one} and {other}")
    return classes


def check_heads(folder):
    path = folder / "indicator_heads.tsv"
    rows, _ = check_classes(path, ["class", "word", "dimension", "note"], {"head", "scope"})
    for number, cells in rows:
        allowed = HEAD_DIMENSIONS if cells[0] == "head" else SCOPE_DIMENSIONS
        if cells[2] not in allowed:
            fault(path, number, f"unknown dimension {cells[2]}")


def check_indicators(folder):
    path = folder / "indicators.tsv"
    rows = read_table(path, ["id", "name", "aliases", "variants", "dimension", "category"])
    check_order(path, rows, by_cells(0))
    owner = {}
    for number, (identifier, name, aliases, variants, dimension, category) in rows:
        if not INDICATOR_ID.match(identifier):
            fault(path, number, f"id {identifier}")
        if not re.match("^[a-z_]+$", category):
            fault(path, number, f"category {category}")
        for part in dimension.split("|"):
            if part not in DIMENSIONS:
                fault(path, number, f"unknown dimension {part}")
        for text in [name] + [t for t in (aliases + "|" + variants).split("|") if t]:
            if not CELL.match(text):
                fault(path, number, f"characters of {text}")
            if ACTION_FIRST.match(text):
                fault(path, number, f"{text} begins with its action")
            if text in owner:
                fault(path, number, f"{text} belongs to {owner[text]} and to {identifier}")
            owner[text] = identifier


def main():
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "rules/cn"
    check_words(folder)
    check_made_words(folder, "/usr/lib/python3/dist-packages/jieba/dict.txt")
    check_verbs(folder)
    check_heads(folder)
    check_indicators(folder)
    for line in faults[:100]:
        print(line)
    print(f"{len(faults)} faults" if faults else "vocabularies are sound")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
