"""Rows of the goals' table: what was measured, what was asked, as text and as JSON."""
import json
import statistics
from dataclasses import dataclass, field


@dataclass
class Row:
    """One goal. `values` are the repetitions of each text; the row's figure is the worst median."""
    name: str
    goal: float
    aim: float
    values: dict  # text -> list of figures
    unit: str = ""  # "" for ratios
    at_most: bool = False
    notes: dict = field(default_factory=dict)

    def medians(self):
        return {text: statistics.median(values) for text, values in self.values.items()}

    def figure(self):
        return (max if self.at_most else min)(self.medians().values())

    def holds(self, bound):
        return self.figure() <= bound if self.at_most else self.figure() >= bound


def number(value):
    if value >= 1000:
        return f"{value:,.0f}"
    return f"{value:.3f}" if value < 2 else f"{value:.2f}" if value < 20 else f"{value:.0f}"


def verdict(row):
    if not row.holds(row.goal):
        return "FAIL"
    return "aim" if row.aim is not None and row.holds(row.aim) else "pass"


def text_of(rows, facts):
    lines = [f"{key}: {value}" for key, value in facts.items()]
    lines.append("")
    width = max(len(row.name) for row in rows)
    lines.append(f"{'row':{width}}  {'goal':>9} {'aim':>8}  verdict  medians (least to most)")
    for row in rows:
        sign = "<=" if row.at_most else ">="
        aim = "" if row.aim is None else number(row.aim)
        cells = [f"{text} {number(statistics.median(v))}{row.unit and ' ' + row.unit} ({number(min(v))} to "
                 f"{number(max(v))})" for text, v in row.values.items()]
        lines.append(f"{row.name:{width}}  {sign:>3} {number(row.goal):>5} {aim:>8}  {verdict(row):7}  "
                     + "; ".join(cells))
        for key, value in row.notes.items():
            lines.append(f"{'':{width}}    {key}: {value}")
    failed = [row.name for row in rows if verdict(row) == "FAIL"]
    lines.append("")
    lines.append("every goal holds" if not failed else f"{len(failed)} of {len(rows)} goals fail: " + ", ".join(failed))
    return "\n".join(lines)


def json_of(rows, facts):
    return json.dumps({
        "facts": facts,
        "rows": [{"name": row.name, "goal": row.goal, "aim": row.aim, "unit": row.unit or "ratio",
                  "at_most": row.at_most, "figure": row.figure(), "verdict": verdict(row),
                  "medians": row.medians(), "values": row.values, "notes": row.notes} for row in rows],
    }, ensure_ascii=False, indent=1)
