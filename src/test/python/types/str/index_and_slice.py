def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


s = "abcdef"
print(s[0], s[-1], s[5], s[-6], s[1:3], s[:2], s[4:], s[:], s[::2], s[::-1], s[5:1:-2], s[10:], s[-100:2], s[3:1], s[True])
print(s[None:3], s[1:None], s[-3:-1], s[2:100:3], ""[:], ""[::-1], "x"[-5:5:-1])
astral = "a\U0001F600b\u00e9\U00010000"
print(len(astral), [astral[i] for i in range(len(astral))], astral[::-1], astral[1:3], astral[-1] == "\U00010000")
print(len("\ud800"), "\U0001F600"[0] == "\U0001F600", astral.index("b"), astral.find("\U00010000"), astral.rfind("a"))
err(lambda: s[6])
err(lambda: s[-7])
err(lambda: ""[0])
err(lambda: s["a"])
err(lambda: s[1.0])
err(lambda: s[None])
err(lambda: s[::0])
err(lambda: s["a":])
err(lambda: s[2**100])
def assign():
    s[0] = "x"
def delete():
    del s[0]
err(assign)
err(delete)
print(list("héé"), tuple("ab"), len("日本語"), "日本語"[1], [c for c in ""], "".join(reversed("abc")))
