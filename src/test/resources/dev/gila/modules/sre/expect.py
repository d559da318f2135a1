"""Writes programs.txt, with CPython 3.12: patterns, the programs its library makes of them, and what they match.

A row: pattern, number of groups, program, text, and the bounds of all groups with the last group after match(),
fullmatch() and search(), then the bounds of all matches. The patterns are made at random from the parts below.
"""

import json
import pathlib
import random
import re
import sys
from re import _compiler, _parser

ATOMS = [
    "a", "b", "c", ".", "[ab]", "[^a]", "(a)", "(b|c)", "(?:ab|a)", r"\d", r"\w", "^", "$", r"\b", r"\B", "(?=a)",
    "(?!b)", "(?<=a)", "(?<!b)", "(?>a|ab)", "(a|b)", r"\1", "(?:)", "(?(1)a|b)", "x*", "(?:a*)", "[b-x\u00e9]",
]
QUANTIFIERS = ["", "", "", "*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{0,3}?", "*+", "++", "?+", "{1,3}+"]
FLAGS = [0, 0, re.I, re.M, re.S, re.A | re.I]
ROWS = 600


def pattern():
    made = "".join(random.choice(ATOMS) + random.choice(QUANTIFIERS) for _ in range(random.randint(1, 5)))
    if random.random() < 0.5:
        made = f"(?:{made})" + random.choice(QUANTIFIERS) + random.choice(ATOMS)
    if random.random() < 0.3:
        made = f"({made})" + random.choice(QUANTIFIERS) + "|" + random.choice(ATOMS)
    return made


def bounds(match):
    if match is None:
        return "-"
    return " ".join(f"{start},{end}" for start, end in match.regs) + f";{match.lastindex or 0}"


def row(source, flags, text):
    try:
        compiled = re.compile(source, flags)
    except re.error:
        return None
    program = _compiler._code(_parser.parse(source, flags), flags)
    found = " ".join(f"{m.start()},{m.end()}" for m in compiled.finditer(text))
    tries = [bounds(f(text)) for f in (compiled.match, compiled.fullmatch, compiled.search)]
    columns = [json.dumps(source), compiled.groups, " ".join(str(int(c)) for c in program), json.dumps(text)]
    return "\t".join(map(str, columns + tries + [found]))


def main():
    assert sys.version_info[:2] == (3, 12)
    random.seed(20221023)
    rows = set()
    while len(rows) < ROWS:
        text = "".join(random.choice("aabbcABx1 \n\u00e9") for _ in range(random.randint(0, 8)))
        rows.add(row(pattern(), random.choice(FLAGS), text))
        rows.discard(None)
    path = pathlib.Path(__file__).with_name("programs.txt")
    path.write_text("".join(line + "\n" for line in sorted(rows)))


main()
