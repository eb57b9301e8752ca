#!/usr/bin/env python3
"""Installs into an empty prefix and builds examples/ against the copy, as a stranger's project would:
once by find_package, once by pkg-config. The source and build trees play no part in it.
"""
import argparse
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

OPTIONS = None
TEXT = "2021年，全市新增企业40家，完成投资12.5亿元。\n"


def run(*command, **options):
    result = subprocess.run([str(c) for c in command], capture_output=True, text=True, **options)
    if result.returncode != 0:
        raise AssertionError(f"{command}: exit {result.returncode}\n{result.stdout}\n{result.stderr}")
    return result.stdout


class Install(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory(prefix="extract-install-")
        cls.root = Path(cls.temporary.name)
        cls.prefix = cls.root / "prefix"
        run(OPTIONS.cmake, "--install", OPTIONS.build, "--prefix", cls.prefix)

    @classmethod
    def tearDownClass(cls):
        cls.temporary.cleanup()

    def files(self, pattern):
        return sorted(str(p.relative_to(self.prefix)) for p in self.prefix.rglob(pattern) if p.is_file())

    def assert_example_works(self, program):
        rules = self.prefix / "share/extract/rules/cn"
        lines = run(program, rules, input=TEXT).splitlines()
        quantities = [line.split("\t")[2] for line in lines]
        self.assertEqual(["40 家", "12.5 亿元"], quantities)

    def test_public_headers_and_no_others(self):
        source = Path(OPTIONS.source) / "include/extract"
        self.assertEqual(sorted(f"include/extract/{p.name}" for p in source.glob("*.h")), self.files("*.h"))

    def test_one_library(self):
        libraries = self.files("libextract*")
        self.assertTrue(libraries)
        self.assertTrue(all("libextract." in path for path in libraries), libraries)

    def test_data(self):
        share = self.prefix / "share/extract"
        self.assertTrue((share / "rules/cn/pack.toml").is_file())
        schema = Path(OPTIONS.source) / "schema/fact.schema.json"
        self.assertEqual(schema.read_bytes(), (share / "fact.schema.json").read_bytes())

    def test_nothing_names_the_source_or_build_tree(self):
        for path in self.files("*.cmake") + self.files("*.pc"):
            text = (self.prefix / path).read_text(encoding="utf-8")
            self.assertNotIn(str(OPTIONS.build), text, path)
            self.assertNotIn(str(OPTIONS.source), text, path)

    def test_find_package(self):
        build = self.root / "by-cmake"
        examples = self.root / "examples"
        run("cp", "-r", Path(OPTIONS.source) / "examples", examples)
        run(OPTIONS.cmake, "-S", examples, "-B", build, "-G", OPTIONS.generator,
            f"-DCMAKE_PREFIX_PATH={self.prefix}", f"-DCMAKE_CXX_COMPILER={OPTIONS.compiler}")
        run(OPTIONS.cmake, "--build", build)
        self.assert_example_works(build / "print_facts")

    def test_pkg_config(self):
        config = next(self.prefix.rglob("extract.pc")).parent
        environment = {**os.environ, "PKG_CONFIG_PATH": str(config)}
        flags = run("pkg-config", "--cflags", "--libs", "extract", env=environment).split()
        program = self.root / "by-pkg-config"
        example = Path(OPTIONS.source) / "examples/print_facts.cc"
        library = next(p for p in flags if p.startswith("-L"))[2:]
        run(OPTIONS.compiler, "-std=c++20", example, "-o", program, *flags, f"-Wl,-rpath,{library}")
        self.assert_example_works(program)
        rules = run("pkg-config", "--variable=rulesdir", "extract", env=environment).strip()
        self.assertTrue((Path(rules) / "cn/pack.toml").is_file(), rules)

    def test_installed_command_finds_its_packs(self):
        command = self.prefix / "bin/extract"
        environment = {k: v for k, v in os.environ.items() if k != "EXTRACT_RULES"}
        self.assertIn(str(self.prefix), run(command, "packs", env=environment))
        self.assertIn('"40家"', run(command, "-f", "json", input=TEXT, env=environment))

    def test_the_example_is_short(self):
        source = (Path(OPTIONS.source) / "examples/print_facts.cc").read_text(encoding="utf-8")
        self.assertLess(len(source.splitlines()), 40)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    for option in ("--cmake", "--build", "--source", "--compiler", "--generator"):
        parser.add_argument(option, required=True)
    OPTIONS, rest = parser.parse_known_args()
    unittest.main(argv=sys.argv[:1] + rest, verbosity=2)
