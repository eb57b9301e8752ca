"""The goals' table, row by row. scripts/bench builds and then runs this; --help lists the options."""
import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

import inputs
import measure
from report import Row, json_of, text_of

ROOT = Path(__file__).resolve().parents[2]
RECOGNIZERS = "@microsoft/recognizers-text-suite@1.3.1"
MEGABYTE = 1_000_000
# The rows that --only can name.
ROWS = ["pairs", "command", "threads", "startup", "memory", "recognizers"]


class Bench:
    def __init__(self, options):
        self.options = options
        self.folder = options.build / "bench"
        self.command = options.build / "extract"
        self.rules = ROOT / "rules"
        self.env = {"EXTRACT_RULES": str(self.rules)}
        self.rows = []
        size = (2 if options.quick else 8) * MEGABYTE
        source, self.texts = inputs.make_texts(ROOT, self.folder, size)
        totals = inputs.make_packs(ROOT, self.folder / "packs", [50, 1000, 3000])
        self.facts = {
            "inputs": f"B and D of {size // MEGABYTE} MB from the {source}, seed {inputs.SEED}",
            "machine": f"{cpu_model()}, {os.cpu_count()} CPUs, {platform.system()} {platform.release()}",
            "load": f"{os.getloadavg()[0]:.2f} at the start (rows in wall time need idle CPUs)",
            "rules": ", ".join(f"{made} made as {total}" for made, total in totals.items()),
            "pairs": options.pairs,
        }

    def extract(self, *arguments, stdin=None):
        return measure.run([self.command, "-f", "jsonl", *arguments], stdin=stdin, env=self.env)

    def slice(self):
        """16 KB of each text, for the recognizers."""
        path = self.folder / "slice.txt"
        parts = [inputs.cut(p.read_text(encoding="utf-8"), 8_000).rsplit("\n", 1)[0] for p in self.texts.values()]
        path.write_text("\n".join(parts) + "\n", encoding="utf-8")
        return path

    # Rows that one process measures: the pipeline, rule counts, first pass, compilation.
    def pairs(self):
        out = self.folder / "pairs.json"
        command = [self.options.build / "tests/bench/bench_pairs", f"--rules={self.rules}",
                   f"--packs={self.folder / 'packs'}", f"--slice={self.slice()}", f"--pairs={self.options.pairs}",
                   f"--benchmark_out={out}", "--benchmark_out_format=json"]
        command += [f"--text={name}={path}" for name, path in self.texts.items()]
        measure.run(command)
        found = {}
        for entry in json.loads(out.read_text())["benchmarks"]:
            if entry["run_type"] == "iteration":
                found.setdefault(entry["name"].split("/iterations")[0], []).append(entry)
        self.slice_mb_s = [entry["mb_s"] for entry in found.get("slice", [])]

        def column(row, counter):
            return {name.split("/")[1]: [entry[counter] for entry in entries]
                    for name, entries in found.items() if name.split("/")[0] == row}

        def speeds(row, left, right):
            return {text: f"{left} {statistics.median(column(row, 'left_mb_s')[text]):.1f} MB/s, {right} "
                          f"{statistics.median(column(row, 'right_mb_s')[text]):.1f} MB/s" for text in column(row, "ratio")}

        for row, name in (("pipeline_to_pattern", "pipeline / RE2's one pattern"),
                          ("pipeline_16k_to_pattern", "pipeline, documents of 16 KB / RE2")):
            notes = speeds(row, "pipeline", "pattern")
            for text, values in column(row, "facts_per_s").items():
                notes[text] += f", {statistics.median(values):,.0f} facts/s"
            self.rows.append(Row(name, 0.25, 0.50, column(row, "ratio"), notes=notes))
        self.rows.append(Row("3,000 rules / 50 rules", 0.60, 0.85, column("rules_3000_to_50", "ratio"),
                             notes=speeds("rules_3000_to_50", "3,000", "50")))
        self.rows.append(Row("first pass / warm, 1,000 rules", 0.70, 0.95, column("first_to_warm", "ratio"),
                             notes=speeds("first_to_warm", "first", "warm")))
        compiled = found["compile_1000"]
        self.rows.append(Row("compile of 1,000 rules", 50, 10, {"CPU": [e["compile_ms"] for e in compiled]}, "ms",
                             at_most=True, notes={
                                 "reading the packs": f"{statistics.median(e['load_ms'] for e in compiled):.1f} ms",
                                 "compile of 50": f"{statistics.median(e['compile_50_ms'] for e in compiled):.1f} ms"}))

    def ripgrep(self):
        """Debian has it as rg."""
        return shutil.which("rg") or sys.exit("bench: rg (ripgrep) is missing")

    # The whole command against ripgrep on one file, user and system time.
    def command_row(self):
        pattern = self.folder / "pattern.txt"
        pattern.write_bytes(subprocess.check_output([self.options.build / "tests/bench/bench_pairs", "--print_pattern"]))
        rg = self.ripgrep()
        values, notes = {}, {}
        for name, path in self.texts.items():
            file = self.repeated(path, f"{name}-command.txt", 16 if self.options.quick else 64)
            self.extract("-j", "1", file)
            found = measure.pairs(self.options.pairs, lambda: self.extract("-j", "1", file),
                                  lambda: measure.run([rg, "--no-config", "-j1", "--count-matches", "-f", pattern, file]))
            values[name] = [b.cpu / a.cpu for a, b in found]
            notes[name] = (f"extract {statistics.median(a.cpu for a, _ in found):.3f} s, "
                           f"rg {statistics.median(b.cpu for _, b in found):.3f} s, {file.stat().st_size / 1e6:.0f} MB")
            file.unlink()
        self.rows.append(Row("command / rg --count-matches", 0.15, 0.30, values, notes=notes))

    # Wall time: a folder of many files, and one large file.
    def threads(self):
        values, notes = {}, {}
        for name, path in self.texts.items():
            folder = self.folder / f"{name}-files"
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            text = path.read_text(encoding="utf-8")
            step = len(text) // 64 + 1
            copies = 4 if self.options.quick else 8
            for i in range(64 * copies):
                (folder / f"{i:04}.txt").write_text(text[i // copies * step:][:step], encoding="utf-8")
            large = self.repeated(path, f"{name}-large.txt", 8 if self.options.quick else 64)
            for what, target in (("many files", folder), ("one file", large)):
                self.extract("-j", "2", target)
                found = measure.pairs(self.options.pairs, lambda: self.extract("-j", "2", target),
                                      lambda: self.extract("-j", "1", target))
                values[f"{name} {what}"] = [b.wall / a.wall for a, b in found]
                notes[f"{name} {what}"] = (f"CPU time of two threads against one "
                                           f"{statistics.median(a.cpu / b.cpu for a, b in found):.2f}")
            shutil.rmtree(folder)
            large.unlink()
        notes["load"] = f"{os.getloadavg()[0]:.2f}"
        self.rows.append(Row("two threads / one (wall)", 1.7, 1.95, values, notes=notes))

    def startup(self):
        small = ROOT / "testdata/communique-yuzhong.txt"
        costs = [self.extract("-j", "1", small) for _ in range(3 * self.options.pairs)]
        self.rows.append(Row("start-up on a small file", 50, 15, {"CPU": [c.cpu * 1e3 for c in costs]}, "ms",
                             at_most=True,
                             notes={"wall": f"{statistics.median(c.wall for c in costs) * 1e3:.1f} ms"}))

    def repeated(self, path, name, megabytes, line=False):
        """The text again and again up to `megabytes`; with `line` without any line break."""
        text = path.read_bytes()
        if line:
            text = text.replace(b"\n", b"")
        target = self.folder / name
        with open(target, "wb") as file:
            left = megabytes * MEGABYTE
            while left > 0:
                # Cut behind a character: the rest of a lead byte would be no UTF-8.
                part = text if left >= len(text) else text[:left].decode(errors="ignore").encode()
                if not part:
                    break
                file.write(part)
                left -= max(1, len(part))
        return target

    # Peak resident memory of a large input over that of 1 MB.
    def memory(self):
        large = 64 if self.options.quick else 1000
        values, notes = {}, {}
        path = self.texts["D"]
        for what, line, pipe in (("file", False, False), ("pipe", False, True), ("one line", True, False),
                                 ("one line, pipe", True, True)):
            peaks = []
            for megabytes in (1, large):
                file = self.repeated(path, "memory.txt", megabytes, line)

                def feed(sink):
                    with open(file, "rb") as source:
                        shutil.copyfileobj(source, sink, 1 << 20)

                peaks.append(self.extract("-j", "1", "-", stdin=feed) if pipe else self.extract("-j", "1", file))
                file.unlink()
            values[what] = [(peaks[1].peak_kb - peaks[0].peak_kb) / 1024]
            notes[what] = (f"{peaks[0].peak_kb / 1024:.0f} MB on 1 MB, {peaks[1].peak_kb / 1024:.0f} MB on {large} MB "
                           f"({large / peaks[1].wall:.0f} MB/s)")
        self.rows.append(Row(f"growth of memory, 1 MB to {large} MB", 16, 4, values, "MiB", at_most=True, notes=notes))

    def recognizers(self):
        node, npm = shutil.which("node"), shutil.which("npm")
        if not node or not npm:
            sys.exit("bench: node and npm are missing")
        folder = self.folder / "npm"
        if not (folder / "node_modules" / RECOGNIZERS.rsplit("@", 1)[0]).exists():
            folder.mkdir(parents=True, exist_ok=True)
            (folder / "package.json").write_text('{"private": true}\n')
            subprocess.run([npm, "install", "--no-audit", "--no-fund", RECOGNIZERS], cwd=folder, check=True,
                           stdout=sys.stderr)
        path = self.slice()
        output = subprocess.check_output([node, ROOT / "tests/bench/recognizers.js", path, str(self.options.pairs)],
                                         env={**os.environ, "NODE_PATH": str(folder / "node_modules")})
        peer = json.loads(output)
        speeds = [peer["bytes"] / 1e6 / seconds for seconds in peer["seconds"]]
        ratios = [ours / theirs for ours, theirs in zip(self.slice_mb_s, speeds)]
        self.rows.append(Row("pipeline / npm recognizers", 1500, None, {"slice": ratios}, notes={
            "slice": f"{peer['bytes']} bytes, pipeline {statistics.median(self.slice_mb_s):.1f} MB/s, "
                     f"{RECOGNIZERS} {statistics.median(speeds) * 1e3:.1f} KB/s"}))

    def run(self):
        rows = {"pairs": self.pairs, "command": self.command_row, "threads": self.threads, "startup": self.startup,
                "memory": self.memory, "recognizers": self.recognizers}
        wanted = self.options.only or ROWS
        if "recognizers" in wanted and "pairs" not in wanted:
            wanted = ["pairs", *wanted]
        for name in ROWS:
            if name in wanted:
                print(f"== {name}", file=sys.stderr, flush=True)
                rows[name]()


def cpu_model():
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.processor() or "unknown CPU"


def parse():
    parser = argparse.ArgumentParser(prog="scripts/bench", description="Builds Release, makes the inputs and "
                                     "measures every row of the goals' table (docs/performance.md).")
    parser.add_argument("--quick", action="store_true", help="smaller inputs, fewer pairs: a look, no proof")
    parser.add_argument("--pairs", type=int, help="interleaved pairs a row (7; 3 with --quick)")
    parser.add_argument("--only", action="append", choices=ROWS, help="this group of rows alone; may be repeated")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also writes the figures as JSON")
    parser.add_argument("--strict", action="store_true", help="exit 1 when a goal fails")
    parser.add_argument("--build", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    options.pairs = options.pairs or (3 if options.quick else 7)
    options.build = (options.build or ROOT / "build-bench").resolve()
    return options


def main():
    options = parse()
    bench = Bench(options)
    bench.run()
    print(text_of(bench.rows, bench.facts))
    if options.json:
        options.json.write_text(json_of(bench.rows, bench.facts) + "\n", encoding="utf-8")
    if options.strict and any(not row.holds(row.goal) for row in bench.rows):
        sys.exit(1)


if __name__ == "__main__":
    main()
