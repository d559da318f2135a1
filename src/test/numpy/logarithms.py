"""Makes src/main/resources/dev/gila/kernel/logarithms.txt from the tables in the GNU C library.

    python3 src/test/numpy/logarithms.py /lib/x86_64-linux-gnu/libm.so.6 > src/main/resources/dev/gila/kernel/logarithms.txt

The tables are found by the constants that stand before them.
"""
import struct
import sys

HEADER = """\
# Logarithms at the middles of 128 intervals, as Arm's Optimized Routines have them (math/log_data.c and math/pow_log_data.c, Szabolcs
# Nagy, 2018; MIT or Apache-2.0 with LLVM exception), which the GNU C library uses: read from there by src/test/numpy/logarithms.py.
# The middles were chosen by search so that their logarithms are next to exact, so they are data. One line for each interval;
# bits of doubles in hexadecimal: for log the inverse of the middle and its logarithm, for pow the same and what that lacks.
"""


def main(path):
    with open(path, "rb") as file:
        data = file.read()
    log = data.index(struct.pack("<d", float.fromhex("-0x1.0000000000001p-1"))) + 8 * (5 + 11)
    power = data.index(struct.pack("<2d", float.fromhex("0x1.6ap+0"), 0.0))
    print(HEADER, end="")
    for i in range(128):
        inverse, logarithm = struct.unpack_from("<2Q", data, log + 16 * i)
        power_inverse, _, power_logarithm, tail = struct.unpack_from("<4Q", data, power + 32 * i)
        print(*("%016x" % word for word in (inverse, logarithm, power_inverse, power_logarithm, tail)))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
