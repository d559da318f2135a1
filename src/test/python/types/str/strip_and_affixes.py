def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


print(repr("  a b \n".strip()), repr(" a ".lstrip()), repr(" a ".rstrip()), repr("\u2003x\u00a0".strip()), repr("   ".strip()), repr("".strip()))
print("xxaxx".strip("x"), "abcba".strip("ab"), "xyx".lstrip("x"), "xyx".rstrip("x"), "abc".strip(""), "a.b,".strip(",."), "ééaé".strip("é"), "x".strip(None))
print("prefix-x".removeprefix("prefix-"), "x".removeprefix("y"), "x.py".removesuffix(".py"), "x".removesuffix(""), "abab".removeprefix("ab"), "ab".removesuffix("ab"))
print("abc".startswith("ab"), "abc".startswith("b", 1), "abc".startswith(("x", "a")), "abc".startswith(()), "abc".startswith(""), "abc".startswith("", 4), "abc".startswith("c", -1))
print("abc".endswith("bc"), "abc".endswith("b", 0, 2), "abc".endswith(("x", "c")), "abc".endswith(""), "abc".endswith("abcd"), "abc".endswith("", 3), "abc".endswith("", 4))
err("a".strip, 5)
err("a".strip, b"a")
err("a".removeprefix, 5)
err("a".removesuffix, None)
err("a".startswith, 5)
err("a".startswith, ["a"])
err("a".startswith, ("b", 5))
err("a".endswith, b"a")
