x, y, name = 5, 3.14159, "ada"
d = {"k": [1, 2], "s": "v"}
print(f"{x}", f"{x + 1}", f"{x=}", f"{x = }", f"{x!r}", f"{name!r:>8}", f"{y:.2f}", f"{y:{x}.{1}f}|", f"{d['k'][0]}", f"{d["s"]}", f"{{}}", f"{x}{{}}{y:.1f}")
print(f"{'nested ' + f'{x}'}", f"{name.upper()!s:*^9}", f"{x:05d} {x:>5} {x:<5}|{x:^5}|", f"{1_000_000:,}", f"{0.5:%}", f"{255:#x}", f"{(lambda v: v * 2)(4)}", f"{x if x > 3 else 0}")
print(f"{x!s}{x!r}{x!a}", f"{'é'!a}", f"{name:}", f"{name:10}|", f"{None} {True}", f"{[i for i in range(3)]}", f"{ {'a': 1} }", f"{x:{'>'}{4}}", f"{name[0]}{name[-1:]}")
print(f"""multi
{x}
line""", f"a" "b" f"{x}", rf"\n{x}", f"\n{x}".strip(), f"{x:\x3e5}", f"{'\n'}" == "\n", f"{x,}", f"{*[1, 2],}")
class C:
    def __format__(self, spec):
        return f"<{spec}>"
    def __repr__(self):
        return "C()"
c = C()
print(f"{c}", f"{c:abc}", f"{c!r:>6}", f"{c=}", f"{c=:x}", f"{c = !r:^9}", f"{c:{x}{{}}}" if False else "", f"{c:%Y-%m}")
print(f"{x!r:^{len(name) * 3}}|", f"{y = :.1f}", f'{x:{"d"}}', f"{ x }", f"{x:>{x}}", F"{x}", fR"{x}\d")
