def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


print(",".join(["a", "b", "c"]), "".join([]), "-".join(["x"]), ", ".join(("1", "2")), "".join("abc"), "|".join("abc"), " ".join({"k": 1}))
print("-".join(c for c in "xyz"), "".join(map(str, range(12))), "\U0001F600".join(["é", "a"]), "ab".join(iter("12")))
err(",".join, [1])
err(",".join, ["a", None])
err(",".join, ["a", b"b"])
err(",".join, 5)
err(",".join, None)
err(",".join)
err(",".join, ["a"], ["b"])
def gen():
    yield "a"
    raise KeyError("inside")
err(",".join, gen())
class S(str):
    pass
print(type("".join([S("x")])).__name__, type(S(",").join(["a", "b"])).__name__, ",".join([S("a"), "b"]))
s = ""
for i in range(1000):
    s += str(i % 10)
print(len(s), s[:12], s[-3:], s.count("7"))
parts = s
parts += "end"
print(len(s), len(parts), s == parts[:-3])
