def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for x in (0.0, -0.0, 3.14159, -1234567.891, 1e-7, 1e22, 123456789.0, float("inf"), float("-inf"), float("nan")):
    print([format(x, s) for s in ("", "f", ".0f", ".2f", "e", ".1e", "E", "g", ".3g", "G", "n", "%", ".1%", "10.2f", "<10.1f", "^12.2f", "+.1f", " .1f", "010.2f", "=+10.2f", ",", ",.2f", "_.1f", "#.0f", "#g", ".3", "F", "z.0f", "*>15,.1f", "020,.2f")])
print(format(0.5, ".0f"), format(1.5, ".0f"), format(2.675, ".2f"), format(1e15, ""), format(1e16, ""), format(1e16, ".3"), format(100.0, ".2"), format(1e5, ".10"), format(0.1, ".30f"), format(5e-324, ".3e"), format(1.7976931348623157e308, ".0f")[:10], format(-0.001, "z.1f"), format(-0.0, "z"))
for x, s in [(1.5, "d"), (1.5, "x"), (1.5, "c"), (1.5, "s"), (1.5, ",n"), (1.5, "."), (1.5, ".2.3"), (1.5, "5.d"), (1.5, ",_")]:
    err(format, x, s)
print(round(2.5), f"{2.5:.0f}", f"{3.5:.0f}", f"{1/3:.50f}", f"{2**0.5:.25g}", f"{12345.678:,.1f}", f"{1e6:,}", f"{1234.5:_}")
