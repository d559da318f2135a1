def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


print("aaa".replace("a", "b"), "aaa".replace("a", "b", 2), "aaa".replace("a", "", 1), "abc".replace("", "-"), "abc".replace("", "-", 2), "".replace("", "x"), "".replace("a", "x"))
print("aaaa".replace("aa", "b"), "abc".replace("x", "y"), "abc".replace("b", "bb", -1), "abc".replace("abc", ""), "é\U0001F600é".replace("é", "e"), "abc".replace("b", "b"), "aaa".replace("a", "b", 0))
print(repr("a\tb".expandtabs()), repr("ab\tc\td".expandtabs(4)), repr("\t\t".expandtabs(0)), repr("a\nb\tc".expandtabs(4)), repr("12345678\tx".expandtabs()), repr("\tx".expandtabs(-3)), repr("a\tb".expandtabs(tabsize=1)))
print("abc".center(9), "|", "abc".center(8, "*"), "|", "ab".center(5), "|", "abc".ljust(6, "."), "abc".rjust(6, "."), "abc".center(2), "x".ljust(3) + "|", "\U0001F600".rjust(3, "é"))
print("42".zfill(5), "-42".zfill(5), "+4".zfill(4), "".zfill(3), "abc".zfill(2), "--1".zfill(5), "-".zfill(3))
err("a".replace, "a")
err("a".replace, 1, 2)
err("a".replace, "a", None)
err("a".replace, "a", "b", "c")
err("a".center, "x")
err("a".center, 5, "ab")
err("a".ljust, 5, "")
err("a".rjust, 5, 1)
err("a".zfill, None)
err("a".zfill)
