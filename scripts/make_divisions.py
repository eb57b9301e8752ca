#!/usr/bin/env python3
"""Makes rules/cn/divisions.tsv from the table of division codes since 1981.

    scripts/make_divisions.py areacodes.csv > rules/cn/divisions.tsv

The input is areacodes.csv of https://github.com/yescallop/areacodes (CC0 1.0), which joins the lists
of the Ministry of Civil Affairs. What is added here: the short name of each division (延边 for
延边朝鲜族自治州), further names in use (延边州), its parent's code, 中国, and the last year of validity
(the source gives the first year without it).
"""
import csv
import re
import sys

HEAD = """\
# Administrative divisions of China since 1981: every province, prefecture and county with its years.
# Source: https://github.com/yescallop/areacodes at eed219a (2025-11-04), CC0 1.0, from the lists of the
#   Ministry of Civil Affairs. Made by scripts/make_divisions.py: do not edit.
# short: the name without its class word and ethnic groups; "-" where that leaves one character or none.
# aliases: other names in use, separated by spaces. first, last: years of validity, 9999 while valid.
# next: codes that took its place, separated by semicolons, with [year] where only part moved then.
# Rows are sorted by code, then by first year.
"""
COLUMNS = ("code", "name", "short", "aliases", "level", "parent", "first", "last", "next")
LEVELS = {"省级": "province", "地级": "prefecture", "县级": "county"}

GROUPS = ("维吾尔", "哈萨克", "蒙古", "柯尔克孜", "塔吉克", "锡伯", "各族", "土家族", "朝鲜族", "布依族",
          "哈尼族", "拉祜族", "景颇族", "傈僳族", "布朗族", "普米族", "纳西族", "独龙族", "仡佬族", "仫佬族",
          "毛南族", "东乡族", "撒拉族", "保安族", "裕固族", "达斡尔族", "鄂温克族", "鄂伦春", "哈萨克族",
          "蒙古族", "壮族", "回族", "藏族", "苗族", "彝族", "满族", "侗族", "瑶族", "白族", "傣族", "黎族",
          "佤族", "畲族", "水族", "羌族", "土族", "怒族")
ETHNIC = re.compile("(?:%s)+$" % "|".join(sorted(GROUPS, key=len, reverse=True)))
AUTONOMOUS = re.compile("自治(?:区|州|县|旗)$")
# Class words, longest first. A name that ends in one of them keeps the rest as its short name.
CLASSES = ("特别行政区", "工农区", "行政区", "地区", "特区", "矿区", "新区", "省", "市", "县", "区", "盟", "旗",
           "镇")
BANNER_SIDE = "左右前后中翼红黄白蓝"
# In use, and not to be had by a rule.
ALIASES = {
    "巴音郭楞蒙古自治州": ("巴州",),
    "博尔塔拉蒙古自治州": ("博州",),
    "克孜勒苏柯尔克孜自治州": ("克州",),
    "前郭尔罗斯蒙古族自治县": ("前郭县", "前郭"),
    "喀喇沁左翼蒙古族自治县": ("喀左县", "喀左"),
    "阜新蒙古族自治县": ("阜蒙县",),
    "杜尔伯特蒙古族自治县": ("杜蒙县", "杜蒙"),
    "莫力达瓦达斡尔族自治旗": ("莫旗",),
    "西双版纳傣族自治州": ("版纳州",),
    "锡林郭勒盟": ("锡盟",),
    "内蒙古自治区": ("内蒙",),
}


def autonomous_names(name):
    """('延边', ['延边州']) of 延边朝鲜族自治州."""
    head = AUTONOMOUS.sub("", name)
    kind = name[-1]
    short = head if head == "内蒙古" else ETHNIC.sub("", head)
    if not short:  # 东乡族自治县, 鄂温克族自治旗
        short = head.removesuffix("族")
    aliases = ["%s自治区" % short] if kind == "区" and "%s自治区" % short != name else []
    return short, aliases if kind == "区" else [short + kind]


def names_of(name):
    """Short name ("" for none) and further names of a full name."""
    if AUTONOMOUS.search(name):
        short, aliases = autonomous_names(name)
    else:
        kind = next((c for c in CLASSES if name.endswith(c)), "")
        short, aliases = name.removesuffix(kind) if kind else "", []
        if kind == "旗" and short[-1:] in BANNER_SIDE:
            short = ""
        if kind == "特别行政区":
            aliases = ["%s特区" % short]
        if kind == "新区" and short in ("清", "永"):  # 清新区 and 永新区 are 清新 and 永新
            short += "新"
        if kind == "区" and short == "神农架林":
            short = "神农架"
    if len(short) < 2:
        short = ""
    for alias in ALIASES.get(name, ()):
        if alias not in (name, short):
            aliases.append(alias)
    return short, aliases


def parent_of(row):
    code, level, prefecture = row["代码"], row["级别"], row["二级行政区"]
    if level == "省级":
        return "100000"
    if level == "地级" or prefecture == "直辖":
        return code[:2] + "0000"
    return code[:4] + "00"


def divisions(path):
    yield ("100000", "中国", "-", "中华人民共和国", "nation", "-", "1981", "9999", "-")
    with open(path, encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            short, aliases = names_of(row["名称"])
            end = row["变更/弃用时间"]
            last = int(end) - 1 if end else 9999
            yield (row["代码"], row["名称"], short or "-", " ".join(aliases) or "-", LEVELS[row["级别"]],
                   parent_of(row), row["启用时间"], str(max(last, int(row["启用时间"]))), row["新代码"] or "-")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    rows = sorted(divisions(sys.argv[1]), key=lambda r: (r[0], int(r[6]), r[1]))
    sys.stdout.write(HEAD + "\t".join(COLUMNS) + "\n")
    for row in rows:
        sys.stdout.write("\t".join(row) + "\n")


if __name__ == "__main__":
    main()
