"""A picture (SVG) of a table that compare.py has made: how many times as fast as NumPy each operation is, on a logarithmic scale.

    python3 benchmarks/compare/chart.py [FILE] > docs/arrays.svg

FILE, by default docs/ARRAYS.md, has the table. Of the sizes of an operation the largest is shown. A lighter bar shows
what the first column behind the ratio does, which is to be Gila with two threads (compare.py --threads 2).
"""

import math
import sys
from html import escape
from pathlib import Path

DEFAULT = Path(__file__).resolve().parents[2] / "docs" / "ARRAYS.md"
COLUMNS, ROW, LABEL, WIDTH, MARGIN = 2, 16, 150, 300, 24
LEAST, MOST = 0.5, 200  # the scale's ends
TICKS = (1, 2, 5, 10, 20, 50, 100)


def table(text):
    """For the largest size of each operation: name, size, ratio to NumPy, and that of several threads or None."""
    lines = iter(text.splitlines())
    if not any(line.startswith("| operation | n | NumPy us | Gila us | ratio |") for line in lines):
        sys.exit("chart.py: there is no table of compare.py's")
    next(lines)  # the rule below the headings
    found = {}
    for line in lines:
        if not line.startswith("|"):
            break
        name, n, _, _, ratio, *others = (cell.strip() for cell in line.strip("|\n ").split("|"))
        times = float(others[0].partition("(")[2].rstrip(")")) if others else None
        if name not in found or int(n) >= found[name][1]:
            found[name] = name, int(n), float(ratio), times and float(ratio) * times
    return sorted(found.values(), key=lambda row: -row[2])


def x(ratio):
    return LABEL + WIDTH * math.log(min(max(ratio, LEAST), MOST) / LEAST) / math.log(MOST / LEAST)


def size(n):
    """Long ones as powers of ten or two."""
    for base in (10, 2):
        exponent = round(math.log(n, base))
        if base**exponent == n >= 10_000:
            return f"{base}<tspan dy='-4' font-size='8'>{exponent}</tspan>"
    return str(n)


def bar(ratio, y, height, colour):
    left, right = sorted((x(1), x(ratio)))
    return f"<rect x='{left:.1f}' y='{y}' width='{right - left:.1f}' height='{height}' fill='{colour}'/>"


def column(rows):
    bottom = ROW * len(rows)
    for tick in TICKS:
        yield f"<line x1='{x(tick):.1f}' x2='{x(tick):.1f}' y1='0' y2='{bottom}' stroke='{'#888' if tick == 1 else '#ddd'}'/>"
        yield f"<text x='{x(tick):.1f}' y='-6' text-anchor='middle' fill='#888'>{tick}</text>"
    for i, (name, n, ratio, threads) in enumerate(rows):
        y = i * ROW
        if threads:
            yield bar(threads, y + 2, ROW - 4, "#b9d3ee")
        yield bar(ratio, y + 4, ROW - 8, "#2a6fb0" if ratio >= 1 else "#c0504d")
        yield f"<text x='{LABEL - 8}' y='{y + 12}' text-anchor='end' fill='#555'>{escape(name)} {size(n)}</text>"
        yield f"<text x='{x(max(ratio, threads or 0)) + 4:.1f}' y='{y + 12}' fill='#888'>{ratio:.3g}</text>"


def chart(rows):
    each = -(-len(rows) // COLUMNS)
    across = LABEL + WIDTH + 2 * MARGIN
    width, height = COLUMNS * across, ROW * each + 3 * MARGIN
    yield f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {width} {height}' font-family='sans-serif' font-size='11'>"
    yield "<rect width='100%' height='100%' fill='white'/>"
    yield f"<text x='{MARGIN}' y='18' font-size='13'>How many times as fast as NumPy, with one thread (light: with two)</text>"
    for i in range(COLUMNS):
        yield f"<g transform='translate({i * across}, {2 * MARGIN})'>"
        yield from column(rows[i * each : (i + 1) * each])
        yield "</g>"
    yield "</svg>"


print("\n".join(chart(table(Path(*(sys.argv[1:2] or [DEFAULT])).read_text(encoding="utf-8")))))
