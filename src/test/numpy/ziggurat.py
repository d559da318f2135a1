"""Makes src/main/resources/dev/gila/kernel/ziggurat.txt from the tables in NumPy's static library of samplers.

    python3 src/test/numpy/ziggurat.py > src/main/resources/dev/gila/kernel/ziggurat.txt

Needs binutils (ar, objdump) and a little-endian machine.
"""
import os
import re
import struct
import subprocess
import sys
import tempfile

import numpy as np

OBJECT = "src_distributions_distributions.c.o"
HEADER = """\
# The layers of the ziggurats of Marsaglia and Tsang, "The ziggurat method for generating random variables", 2000, as NumPy has
# them: 256 layers, the base first. NumPy's values were computed with rounding errors of their own, and a stream follows each bit
# of them, so they are data: read from NumPy 2.4.6 (numpy/random/lib/libnpyrandom.a) by src/test/numpy/ziggurat.py. One line for each
# layer; for each table, bits in hexadecimal:
#   k  a number of so many bits below it is accepted at once      w  what a unit of that number is      f  density at the edge
# for the normal and the exponential distribution, first as double with 52 and 53 bits, then as float with 23 bits.
"""
TABLES = ["ki_double", "wi_double", "fi_double", "ke_double", "we_double", "fe_double",
          "ki_float", "wi_float", "fi_float", "ke_float", "we_float", "fe_float"]


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def tables(path):
    start = next(int(line.split()[5], 16) for line in run("objdump", "-h", path).splitlines() if " .rodata " in line)
    with open(path, "rb") as file:
        data = file.read()
    for name in TABLES:
        symbol = re.search(r"^([0-9a-f]+) .{7} \.rodata\s+[0-9a-f]+ %s$" % name, run("objdump", "-t", path), re.M)
        size = 8 if name.endswith("double") else 4
        at = start + int(symbol[1], 16)
        yield ["%0*x" % (2 * size, value) for value in struct.unpack("<256" + "IQ"[size == 8], data[at:at + 256 * size])]


def main():
    archive = os.path.join(os.path.dirname(np.__file__), "random", "lib", "libnpyrandom.a")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["ar", "x", archive, OBJECT], cwd=folder, check=True)
        rows = zip(*tables(os.path.join(folder, OBJECT)))
        print(HEADER, end="")
        for row in rows:
            print(*row)


if __name__ == "__main__":
    sys.exit(main())
