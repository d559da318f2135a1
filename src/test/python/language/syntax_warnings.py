import warnings

cases = [
    "x is 5",
    "x is not 'a'",
    "5 is x",
    "x is None",
    "x is ()",
    "assert (x, 'msg')",
    "1 (x)",
    "'a' (x)",
    "[1] (x)",
    "(1, 2) [3, 4]",
    "[1, 2] ['a']",
    "None [1]",
    "{1} [1]",
    "f'{x}' [1.5]",
    "'\\d'",
]
for source in cases:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        compile(source, "<w>", "exec")
    print(repr(source), [(w.category.__name__, str(w.message), w.lineno) for w in caught])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        compile("x is 5", "<w>", "exec")
    except SyntaxError as e:
        print("error:", e.msg)
