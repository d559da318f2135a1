inf, nan = float("inf"), float("nan")
for c in (0j, -0j, 1j, -1j, 1 + 0j, 1 - 0j, complex(0.0, 1), complex(-0.0, 1), complex(1, -0.0), complex(1.5, 2.5), complex(1e16, 1e-5), complex(inf, nan),
          complex(nan, -inf), complex(-0.0, -0.0), complex(1e100, 3)):
    print(c, repr(c), str(c))
print(f"{1.5+2.25j:.1f}", f"{1+2j:+.2e}", f"{1j:>10}", f"{1+2j:<12}|", f"{1+2j:^12}|", f"{1+2j:g}", f"{0j}", f"{2j:.3}", f"{1234567+1j:,}", f"{-1-1j:}")
print([1j, (2j,)], {1j: 1 + 1j}, "%s %r" % (1j, 1 + 1j), type(1j), (1 + 2j).__getnewargs__())
