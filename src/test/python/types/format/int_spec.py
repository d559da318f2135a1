def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for n in (0, 42, -42, 1234567, -2**70):
    print([format(n, s) for s in ("", "d", "5", "<5", ">12", "^12", "=12", "012", "+", "-", " ", "+08d", "x", "X", "#x", "#010x", "b", "#b", "o", "#o", ",", "_", "_x", "#_b", "020,", "*^20", "x<10", "e", ".2f", "%", "g", "n", ">+12,d", "0=+8", "<08", "_b")])
print(format(65, "c"), format(0x1F600, "c"), format(65, "5c") + "|", format(65, "<5c") + "|", format(True, "d"), format(False, ""), format(True, "5") + "|", format(10**20, ".3e"), format(3, ".0f"), format(10**400, ",")[:7])
for n, s in [(1, ".2d"), (1, "s"), (1, "+c"), (1, "#c"), (-1, "c"), (0x110000, "c"), (1, ",b"), (1, ",x"), (1, "_c"), (1, ",_"), (1, "_,"), (1, "y"), (1, "dd"), (1, "5 "), (1, "zd"), (1, "."), (1, ".x"), (1, "\u00e9"), (1, "<<<"), (1, "99999999999999999999"), (1, ",n"), (10**400, "f"), (10**400, "e")]:
    err(format, n, s)
err(format, 1, 5)
err(lambda: f"{1:{'d'}{'x'}}")
