"""What the benchmarks read, the same from run to run: sizes and seeds are fixed.

B      real sentences shuffled, three to eight a paragraph
D      Markov text over the same documents, two characters telling the third, every digit drawn anew: text that no
       cache has seen
packs  rules-N: the national base with synthetic rules up to N rules in all
"""
import hashlib
import os
import random
import re
import shutil
from collections import defaultdict
from pathlib import Path

SEED = 20211201
BASE_PACK = "cn"
RULE_FORMS = [
    "{{np?}}{verb}了?{{quantity:counted}}",
    "{noun}的?{verb}(?:约|近|超过)*{{quantity:money}}",
    "{{np?}}{verb}{{gap}}{noun}{{quantity:amount}}",
    "{noun}{{gap}}{verb}(?:到|至|为)?{{quantity:rate}}",
    "{{np?}}{noun}(?:{verb}|{{lex:verbs.reach}})+{{quantity}}",
    "{verb}{{quantity:counted}}{noun}",
    "(?:{noun}|{verb}){{gap}}(?:达|共|近){{quantity:amount}}",
    "{{np}}{verb}{{lex:grammar.degree}}?{{quantity:rate|points}}",
]


def documents(root):
    """Real documents where the evaluation folder is at hand, found as the tests find it, else the test documents."""
    shared = os.environ.get("EXTRACT_SHARED_DIR") or root.parent / "shared"
    corpus = sorted(Path(shared, "corpus").glob("*.txt"))
    if corpus:
        return "evaluation corpus", corpus
    return "testdata", sorted(p for p in (root / "testdata").iterdir() if p.suffix in {".txt", ".md"})


def read(paths):
    texts = []
    for path in paths:
        raw = path.read_bytes()
        try:
            texts.append(raw.decode("utf-8-sig"))
        except UnicodeDecodeError:
            texts.append(raw.decode("gb18030"))
    return "\n".join(text.replace("\r\n", "\n") for text in texts)


def shuffled(text, size, rng):
    sentences = [s.strip() for s in re.findall(r"[^。！？\n]+[。！？]?", text) if s.strip()]
    out, written = [], 0
    while written < size:
        rng.shuffle(sentences)
        at = 0
        while at < len(sentences) and written < size:
            count = rng.randint(3, 8)
            paragraph = "".join(sentences[at:at + count]) + "\n"
            at += count
            out.append(paragraph)
            written += len(paragraph.encode())
    return "".join(out)


def markov(text, size, rng):
    followers = defaultdict(list)
    for i in range(len(text) - 2):
        followers[text[i:i + 2]].append(text[i + 2])
    starts = [i for i, c in enumerate(text[:-2]) if c == "\n"]
    state, out, written, digits = text[:2], [], 0, "0123456789"
    while written < size:
        choices = followers.get(state)
        if not choices:
            at = rng.choice(starts)
            state = text[at:at + 2]
            continue
        c = choices[int(rng.random() * len(choices))]
        state = state[1] + c
        written += 3 if c > "\u07ff" else 1
        out.append(digits[int(rng.random() * 10)] if c in digits else c)
    return "".join(out) + "\n"


def cut(text, size):
    """The first `size` bytes, whole characters."""
    return text.encode()[:size].decode(errors="ignore")


def synthetic_rules(count, root):
    """TOML of `count` rules that name real words, each with a literal of its own."""
    rng = random.Random(SEED)
    nouns, verbs = [], []
    with open(root / "rules" / BASE_PACK / "words.tsv", encoding="utf-8") as file:
        for line in file:
            fields = line.rstrip("\n").split("\t")
            if len(fields) != 3 or not fields[2].isdigit() or not 2 <= len(fields[0]) <= 4:
                continue
            if int(fields[2]) < 1100 and re.fullmatch(r"[一-鿿]+", fields[0]):
                {"n": nouns, "v": verbs}.get(fields[1], []).append(fields[0])
    rules = []
    for i in range(count):
        pattern = RULE_FORMS[i % len(RULE_FORMS)].format(noun=rng.choice(nouns), verb=rng.choice(verbs))
        rules.append(f"[[rule]]\nid = \"made.r{i}\"\nabout = \"synthetic\"\npattern = '{pattern}'\n"
                     f"measure = \"level\"\nindicator = \"auto\"\npriority = {i % 40}\n")
    return "\n".join(rules)


def make_packs(root, folder, counts):
    """A pack for each count beside the base pack; returns how many rules each has in all."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / BASE_PACK).symlink_to(root / "rules" / BASE_PACK)
    base = sum(path.read_text(encoding="utf-8").count("[[rule]]")
               for path in (root / "rules" / BASE_PACK).glob("*.rules.toml"))
    totals = {}
    for count in counts:
        pack = folder / f"rules-{count}"
        pack.mkdir()
        (pack / "pack.toml").write_text(
            f'name = "rules-{count}"\nversion = "0.1.0"\ndescription = "Synthetic rules."\n'
            f'extends = ["{BASE_PACK}"]\nregion = "100000"\nlicence = "Apache-2.0"\nmaintainers = ["bench"]\n'
            f'min_engine = "0.1"\n', encoding="utf-8")
        made = max(0, count - base)
        (pack / "made.rules.toml").write_text(synthetic_rules(made, root) + "\n", encoding="utf-8")
        totals[count] = base + made
    return totals


def make_texts(root, folder, size):
    """{"B": path, "D": path} of `size` bytes each, made once for each state of the documents."""
    source, paths = documents(root)
    text = read(paths)
    key = hashlib.sha256(f"{SEED} {size} {Path(__file__).read_text()}".encode() + text.encode()).hexdigest()[:12]
    made = {}
    for name, make in (("B", shuffled), ("D", markov)):
        made[name] = folder / f"{name}-{key}.txt"
        if not made[name].exists():
            folder.mkdir(parents=True, exist_ok=True)
            made[name].write_text(cut(make(text, size, random.Random(SEED)), size), encoding="utf-8")
    return source, made
