def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


it = iter("ab\U0001F600")
print(next(it), it.__length_hint__(), list(it), next(it, "done"))
err(next, it)
print(list(zip("abc", range(3))), list(enumerate("xy")), [*"ab", *"cd"], {*"aab"} == {"a", "b"}, dict(zip("ab", "cd")), max("hello"), min("hello"), sorted("hello"))
a, b, *c = "hello"
print(a, b, c)
print(list(map(str.upper, "ab")), list(filter(str.isdigit, "a1b2")), "".join(reversed("abc")), list(reversed("añ")), any("ab"), all(""), list(iter("")))
err(lambda: [x for x in 5])
err(lambda: [a for a, b in "abc"])
def unpack():
    a, b = "abc"
err(unpack)
def unpack2():
    a, b, c = "ab"
err(unpack2)
print("a" in iter("abc"), sum(len(x) for x in "abc"), *"xyz", sep="-")
