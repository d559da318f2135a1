def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


table = str.maketrans("abc", "xyz", "d")
print(table, "abcd-abc".translate(table))
print(str.maketrans({"a": 1, "b": None, 99: "long"}), "abc".translate({97: "AA", 98: None, 99: 0x1F600}))
print("hello".translate({ord("l"): "L"}), "abc".translate("xyz" * 40), "a\U0001F600".translate({0x1F600: ":)"}))
class Upper:
    def __getitem__(self, key):
        if key == ord("b"):
            raise LookupError
        return chr(key).upper()
print("abc".translate(Upper()))
print("abc".translate({}), "".translate(None) == "")
err(str.maketrans, "a")
err(str.maketrans, "ab", "c")
err(str.maketrans, {"ab": 1})
err(str.maketrans, {1.5: 1})
err(str.maketrans, 1, "a")
err(str.maketrans, "a", "b", 5)
err("a".translate, {97: 1.5})
err("a".translate, {97: 0x110000})
err("a".translate, None)
err("a".translate)
