def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


s = "hello world, hello"
print(s.find("hello"), s.find("hello", 1), s.find("x"), s.find("lo", 4, 5), s.find(""), s.find("", 5), s.find("", 100), s.find("l", -4))
print(s.rfind("hello"), s.rfind("hello", 0, 17), s.rfind("x"), s.rfind(""), s.rfind("", 0, 3), s.rfind("o", None, 5), s.rfind("", 100))
print(s.index("o"), s.rindex("o"), s.count("l"), s.count("ll"), s.count(""), s.count("", 3), "aaaa".count("aa"), s.count("l", 3, 10), s.count("", 100))
print("lo" in s, "" in s, "xyz" in s, "" in "", "a" in "", "l" not in s)
print("éaé".find("é", 1), "a\U0001F600b\U0001F600".find("\U0001F600", 2), "a\U0001F600b".count(""), "a\U0001F600b".rfind("b", 0, 3))
err(s.index, "x")
err(s.rindex, "x")
err(s.find, 5)
err(s.count, None)
err(lambda: 5 in s)
err(s.find, "a", "b")
err(s.find, "a", 1.5)
class I:
    def __index__(self):
        return 3
print(s.find("l", I()), s.find("l", I(), None))
