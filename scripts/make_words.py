#!/usr/bin/env python3
"""Reduces jieba's dictionary to rules/cn/words.tsv, the word list of the segmenter.

Why a reduced copy: the list is searched in place, so it must be sorted by bytes, small enough to be
mapped at no cost, and free of what the engine reads by other means (numerals with their classifiers,
Latin names, rare person names, traditional forms: text is folded to simplified script before it is
segmented).

Costs are unigram: cost = round(100 * ln(total / frequency)), so the path of least total cost is the
most probable segmentation.

Compounds of a noun and a word of class head in rules/cn/indicator_heads.tsv are left out (财政收入 is
two words), because lists share either half of them. What words_extra.tsv holds stays whole.

rules/cn/words_extra.tsv (hand-made) is merged in:
  word, class, cost          the row as it stands
  word, class, no cost       known word: its class is replaced, its cost kept, but never more than the
                             cost below; new word: cost = max(MIN_EXTRA_COST, EXTRA_FACTOR * the cost
                             of the best path through the word's parts), so that a term wins over its
                             parts with a margin that grows with its length
  word, class "-"            the word is left out (a bad entry that breaks segmentation)

What it refuses: it adds no word of its own; every word comes from jieba or from words_extra.tsv.

Usage: scripts/make_words.py [--dict /usr/lib/python3/dist-packages/jieba/dict.txt]
                             [--extra rules/cn/words_extra.tsv]
                             [--heads rules/cn/indicator_heads.tsv] [--output rules/cn/words.tsv]
"""

import argparse
import math
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent

CLASS_OF_TAG = {
    "n": "n", "nz": "n", "nt": "n", "j": "n", "ng": "n", "g": "n", "zg": "n", "k": "n",
    "i": "i", "l": "i",
    "nr": "h", "nrt": "h", "nrfg": "h",
    "ns": "s", "s": "n",
    "v": "v", "vg": "v", "vi": "v", "vq": "v", "vd": "v",
    "vn": "w",
    "a": "a", "ad": "a", "an": "a", "ag": "a", "b": "a", "z": "a", "h": "a",
    "d": "d", "dg": "d", "df": "d",
    "p": "p", "c": "c", "f": "f",
    "t": "t", "tg": "t",
    "r": "r", "rr": "r", "rz": "r", "rg": "r",
    "q": "q",
    "m": "m", "mq": "m", "mg": "m",
    "u": "u", "ud": "u", "ug": "u", "uj": "u", "ul": "u", "uv": "u", "uz": "u",
}
CLASSES = "nhsvwadpcuftrqmix"
PERSON_TAGS = {"nr", "nrt", "nrfg"}
NUMERALS = "〇零一二两三四五六七八九十百千万亿"
# 三个, 十余名, 两百多家: read by the numeral parser, so they must not be words.
COUNT_WORD = re.compile(
    "^[第数几]?[" + NUMERALS + "]+[余多来几]?"
    "[个次项条名家户件年天日月元张台辆所座处间位人倍成岁吨亩斤米里只头份批套宗起幢栋场届期]?$")
# 10多万, 上百家 and the like that jieba tags as numerals.
NUMERAL_TAGS = {"m", "mq", "mg"}
HAN_WORD = re.compile("^[\u4e00-\u9fff〇]+$")

MIN_FREQUENCY = 3
MIN_PERSON_FREQUENCY = 200
MAX_CHARACTERS = 8
# The long tail: an idiom, or a title or name of five and more characters, seen three times earns no row.
MIN_IDIOM_FREQUENCY = 20
LONG_CHARACTERS = 5
MIN_LONG_FREQUENCY = 4
MIN_EXTRA_COST = 500
EXTRA_FACTOR = 0.75

HEAD = """\
# Words with part of speech and unigram cost, for cutting clauses around numerals into words.
# Source: jieba {version}, dict.txt (https://github.com/fxsjy/jieba), Copyright 2012-2017 Sun Junyi,
#   MIT licence, text in LICENSE.jieba; words and classes of words_extra.tsv merged in.
# Made by scripts/make_words.py: do not edit, edit words_extra.tsv and run the script.
# Classes: n noun, i idiom or fixed phrase, h person name, s place, v verb, w verbal noun, a adjective,
#   d adverb, p preposition, c conjunction, u particle, f localizer, t time, r pronoun, q classifier,
#   m numeral, x other.
# cost = round(100 * ln(total / frequency)). Rows are sorted by the bytes of the word.
# lint: allow W424 because the source has words in traditional script, which do no harm.
"""


def in_simplified_set(word):
    try:
        word.encode("gb2312")
        return True
    except UnicodeEncodeError:
        return False


def read_dictionary(path):
    """Returns the rows (word, frequency, tag) and the total of all frequencies."""
    rows = []
    total = 0
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            cells = line.split()
            if len(cells) != 3:
                continue
            frequency = int(cells[1])
            total += frequency
            rows.append((cells[0], frequency, cells[2]))
    return rows, total


def is_kept(word, frequency, tag):
    if not HAN_WORD.match(word):
        return False
    if len(word) == 1:
        return True
    if len(word) > MAX_CHARACTERS or frequency < MIN_FREQUENCY or not in_simplified_set(word):
        return False
    if tag in PERSON_TAGS and frequency < MIN_PERSON_FREQUENCY:
        return False
    if COUNT_WORD.match(word):
        return False
    if tag in NUMERAL_TAGS and any(c in NUMERALS for c in word):
        return False
    if len(word) >= LONG_CHARACTERS and frequency < MIN_LONG_FREQUENCY:
        return False
    return CLASS_OF_TAG.get(tag) != "i" or frequency >= MIN_IDIOM_FREQUENCY


def reduce_rows(rows, total):
    table = {}
    for word, frequency, tag in rows:
        if is_kept(word, frequency, tag):
            cost = round(100 * math.log(total / max(frequency, 1)))
            word_class = CLASS_OF_TAG.get(tag, "x")
            if len(word) == 1 and word_class == "h":
                word_class = "n"  # 沙, 博: a surname is rare here, the noun is not
            table[word] = (word_class, cost)
    return table


def nouns_among_phrases(rows, table, unknown):
    """Fixed phrases (tag l) whose last word is a noun are nouns: 义务教育, 固定资产; 差不多 stays."""
    for word, _, tag in rows:
        if tag == "l" and word in table:
            last = best_path(word, table, unknown)[-1]
            if len(last) > 1 and table.get(last, ("x", 0))[0] in "nw":
                table[word] = ("n", table[word][1])


def drop_head_compounds(table, heads, unknown):
    """播种面积, 财政收入: the phrase cutter needs the head by itself (播种面积、|产量; 财政收入、|支出)."""
    for word in [w for w in table if len(w) >= 4 and table[w][0] == "n"]:
        parts = best_path(word, table, unknown)
        if parts[-1] in heads and all(len(p) > 1 and table[p][0] in "nwa" for p in parts):
            del table[word]


def read_heads(path):
    with open(path, encoding="utf-8") as lines:
        rows = [line.split("\t") for line in lines]
    return {row[1] for row in rows if len(row) > 1 and row[0] == "head"}


def best_path(word, table, unknown):
    """The segmentation of least cost out of words shorter than `word`."""
    best = [0] + [math.inf] * len(word)
    back = [0] * (len(word) + 1)
    for begin in range(len(word)):
        for end in range(begin + 1, len(word) + 1):
            part = word[begin:end]
            if part == word or (part not in table and len(part) > 1):
                continue
            cost = best[begin] + (table[part][1] if part in table else unknown)
            if cost < best[end]:
                best[end], back[end] = cost, begin
    parts = []
    end = len(word)
    while end > 0:
        parts.append(word[back[end]:end])
        end = back[end]
    return parts[::-1]


def cost_of(parts, table, unknown):
    return sum(table[p][1] if p in table else unknown for p in parts)


def read_extras(path):
    extras = []
    seen = set()
    with open(path, encoding="utf-8") as lines:
        header_seen = False
        for number, line in enumerate(lines, 1):
            line = line.rstrip("\n")
            if not line or line.startswith("#"):
                continue
            if not header_seen:
                header_seen = True
                continue
            cells = line.split("\t")
            if len(cells) != 3 or (cells[1] not in CLASSES and cells[1] != "-") or not cells[0]:
                sys.exit(f"{path}:{number}: want word, class of {CLASSES} or -, cost or nothing")
            if cells[0] in seen:
                sys.exit(f"{path}:{number}: {cells[0]} is there twice")
            seen.add(cells[0])
            extras.append((cells[0], cells[1], int(cells[2]) if cells[2] else None))
    return extras


def merge_extras(table, extras, unknown):
    for word, word_class, _ in extras:
        if word_class == "-":
            table.pop(word, None)
    # Short terms first: a long term's parts may be terms themselves.
    for word, word_class, cost in sorted(extras, key=lambda e: (len(e[0]), e[0])):
        if word_class == "-":
            continue
        if cost is None:
            bound = unknown
            if len(word) > 1:
                parts = cost_of(best_path(word, table, unknown), table, unknown)
                bound = max(MIN_EXTRA_COST, round(EXTRA_FACTOR * parts))
            cost = min(bound, table[word][1]) if word in table else bound
        table[word] = (word_class, cost)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--dict", default="/usr/lib/python3/dist-packages/jieba/dict.txt")
    parser.add_argument("--extra", default=str(ROOT / "rules/cn/words_extra.tsv"))
    parser.add_argument("--heads", default=str(ROOT / "rules/cn/indicator_heads.tsv"))
    parser.add_argument("--output", default=str(ROOT / "rules/cn/words.tsv"))
    parser.add_argument("--version", default="0.42.1", help="of jieba, for the head of the file")
    options = parser.parse_args()

    rows, total = read_dictionary(options.dict)
    table = reduce_rows(rows, total)
    unknown = round(100 * math.log(total))
    nouns_among_phrases(rows, table, unknown)
    drop_head_compounds(table, read_heads(options.heads), unknown)
    merge_extras(table, read_extras(options.extra), unknown)

    with open(options.output, "w", encoding="utf-8", newline="\n") as out:
        out.write(HEAD.format(version=options.version))
        out.write("word\tclass\tcost\n")
        for word in sorted(table, key=lambda w: w.encode("utf-8")):
            out.write(f"{word}\t{table[word][0]}\t{table[word][1]}\n")


if __name__ == "__main__":
    main()
