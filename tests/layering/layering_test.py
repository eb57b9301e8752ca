#!/usr/bin/env python3
"""Proves that the layers of libextract/ hold.

A source of layer A that includes a header of layer B must compile when A depends on B and fail when it does
not; every header must compile on its own. Beyond what the compiler sees: no include climbs with '..', public
headers include public headers only, and each third-party library is used where the architecture allows it.
"""
import argparse
import os
import re
import subprocess
import sys
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

OPTIONS = None

# Which folders may include which library. The rest may not.
USERS = {
    r"unicode/": {"libextract/text"},
    r"re2/": {"libextract/rules", "libextract/scan", "libextract/analysis"},
    r"toml\+\+/|toml\.hpp": {"libextract/rules"},
    r"spdlog/": {"cli"},
    r"CLI/": {"cli"},
    r"nlohmann/": {"cli", "libextract/rules"},
    r"iostream$": {"cli", "examples"},
}
INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]', re.M)


def read_layers():
    """Layer -> the layers that it may include from, itself among them."""
    direct = {}
    for line in Path(OPTIONS.links).read_text().splitlines():
        layer, _, libraries = line.partition(":")
        names = [x.removeprefix("extract_") for x in libraries.split(";") if x.startswith("extract_")]
        direct[layer] = set(names)
    closed = {layer: {layer} for layer in direct}
    for layer in direct:  # lowest first, so that what it depends on is closed already
        for below in direct[layer] & set(direct):
            closed[layer] |= closed[below]
    return closed


def compiles(layer, header, only_preprocess=False):
    includes = (Path(OPTIONS.views) / f"{layer}.includes").read_text().split()
    command = [OPTIONS.compiler, "-std=c++20", "-x", "c++", "-"]
    command += ["-E", "-o", "/dev/null"] if only_preprocess else ["-fsyntax-only"]
    command += [f"-I{folder}" for folder in includes]
    source = f'#include "{header}"\n'
    return subprocess.run(command, input=source, text=True, capture_output=True).returncode == 0


def headers_of(layer):
    root = Path(OPTIONS.source) / "libextract"
    paths = (p.relative_to(root) for p in (root / layer).glob("*.h"))
    return sorted(str(p) for p in paths if "test" not in p.stem.split("_"))


def sources(*folders):
    for folder in folders:
        root = Path(OPTIONS.source) / folder
        for path in sorted(root.rglob("*")):
            if path.suffix in {".h", ".cc"}:
                yield path, INCLUDE.findall(path.read_text(encoding="utf-8"))


class Layering(unittest.TestCase):
    def test_an_include_from_above_does_not_compile(self):
        layers = read_layers()
        tried = 0
        for layer, allowed in layers.items():
            for other in layers:
                if other in allowed or not headers_of(other):
                    continue
                header = headers_of(other)[0]
                tried += 1
                self.assertFalse(compiles(layer, header, True), f"{layer} can include {header}")
                self.assertTrue(compiles(other, header, True), f"{other} cannot include {header}")
        self.assertGreater(tried, 10)

    def test_every_header_compiles_on_its_own(self):
        tasks = [(layer, header) for layer in read_layers() for header in headers_of(layer)]
        public = (Path(OPTIONS.source) / "include/extract").glob("*.h")
        tasks += [("base", f"extract/{header.name}") for header in public]
        with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
            for task, good in zip(tasks, pool.map(lambda task: compiles(*task), tasks)):
                self.assertTrue(good, task)

    def test_no_source_names_a_layer_that_its_own_does_not_depend_on(self):
        layers = read_layers()
        for path, includes in sources("libextract"):
            layer = path.relative_to(Path(OPTIONS.source) / "libextract").parts[0]
            for name in includes:
                self.assertNotIn("..", name, path)
                first = name.split("/")[0]
                if "/" in name and first in layers:
                    self.assertIn(first, layers[layer], f"{path} includes {name}")

    def test_public_headers_include_public_headers_only(self):
        for path, includes in sources("include"):
            for name in includes:
                self.assertTrue("/" not in name or name.startswith("extract/"), f"{path}: {name}")
                self.assertFalse(name.endswith(".h") and "/" not in name, f"{path}: {name}")

    def test_libraries_are_used_where_the_architecture_allows_them(self):
        for path, includes in sources("include", "libextract", "cli"):
            if path.name.endswith("_test.cc") or "tools" in path.parts:
                continue
            place = str(path.relative_to(OPTIONS.source).parent)
            for name in includes:
                for pattern, users in USERS.items():
                    if re.match(pattern, name):
                        self.assertTrue(any(place.startswith(u) for u in users), f"{path}: {name}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    for option in ("--compiler", "--views", "--links", "--source"):
        parser.add_argument(option, required=True)
    OPTIONS, rest = parser.parse_known_args()
    unittest.main(argv=sys.argv[:1] + rest, verbosity=2)
