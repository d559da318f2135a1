name = "n"
print(rb'\x' + Rb'\y' + bR'\z' + BR'\w', r'\u' R'\n', f'{name}' F"{name}", fr'\{name}' Rf"\{name}\\")
print(b'a' rb'\b' B"c", u'u' "plain" U'U', 'a' f'{name}' r'\n' u'x')
print(len(r'\\'), len('\\'), r'\'', r"\"", '\'' "'" '"' "\"")
print('''a'b''c''', """a"b""c""", '''\'''', r'''\''' ''' if False else 'end')
print("tab\tnew\nline", r"raw\tnot", "oct\101\x42\u0043\U00000044\N{LATIN SMALL LETTER E}")
print("\
joined", 'a' \
'b')
print("a" "b"[0], ("a" "b")[0])
doc = """
    indented
  less
"""
print(repr(doc), doc.count("\n"))
print("é" == "\xe9" == "\N{LATIN SMALL LETTER E WITH ACUTE}", "日本"[1], len("😀"), "😀"[0] == "\U0001F600", ascii("é😀"))
print(b"\xff\0\n'\"", bytes("é", "utf8"), b"%d %s" % (1, b"x"))
print(f"{'a' if True else 'b'}" "c", f"{{}}" "{}" f"{1}{{", f'{"a"}' "'")
print("%s %r %%" % ("a", "b"), "{} {!r} {{}}".format("a", "b"), f"{'a'} {'b'!r} {{}}")
