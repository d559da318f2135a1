def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


print("a b  c\t\nd ".split(), "  ".split(), "".split(), "a b c d".split(None, 2), " a  b ".split(None, 0), " a b ".split(maxsplit=1))
print("a,b,,c,".split(","), "".split(","), ",".split(","), "a,b,c".split(",", 1), "a--b--c".split("--"), "a,b".split(sep=",", maxsplit=0))
print("a b  c ".rsplit(), "a b c d".rsplit(None, 2), "a,b,c".rsplit(",", 1), ",a,".rsplit(","), " a b ".rsplit(None, 0), "aXbXc".rsplit("X", maxsplit=5))
print("a\u2003b\x1cc\x85d".split(), "ab".split("abc"), "aaa".split("a"), "aaa".split("aa"), "aaa".rsplit("aa"))
print("x=1=2".partition("="), "x".partition("="), "x=1=2".rpartition("="), "x".rpartition("="), "=x".partition("="), "abc".partition("abc"))
print("a\nb\r\nc\rd\x0be\x0cf\x1cg\x85h\u2028i\n".splitlines(), "a\n\nb".splitlines(True), "".splitlines(), "\n".splitlines(), "a".splitlines(), "a\r\n".splitlines(keepends=True))
err("a".split, "")
err("a".split, 5)
err("a".rsplit, "")
err("a".partition, "")
err("a".partition, 5)
err("a".rpartition, None)
err("a".split, ",", "x")
err("a".split, ",", 1, 2)
err("a".split, foo=1)
