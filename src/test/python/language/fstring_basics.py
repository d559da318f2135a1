name, n, x = "Ann", 42, 3.14159
print(f"{name} is {n}")
print(f"{name!r} {name!s} {name!a} {'\u00e9'!a}")
print(f"{n:5}|{n:<5}|{n:^5}|{n:>5}|{n:05}|{n:+}|{n:x}|{n:#x}|{n:b}|{n:,}")
print(f"{x:.2f}|{x:8.3f}|{x:e}|{x:g}|{x:%}")
print(f"{name:*^9}|{name:.2}|{name!r:>8}")
print(f"{{}} {{{n}}} {{{{")
print(f"{n + 1} {n * 2:>6} {n if n else 0} {[i for i in range(3)]} { {'a': 1}['a'] }")
print(f"{(lambda v: v * 2)(4)} {n > 40 and name}")
print(f"{n!r:^{4 + 4}}|{x:{'.'}{2}f}|{name:{'*'}^{n // 5}}")
print(F"{n}" f'{n}' "{n}" rf"\{n}\n" fR"{n}\t")
print(f"""{
    n
    + 1
}""")
print(f"a{'b'}c" "d{e}" f"{'f'}")
print(f"" == "", f"{''}" == "", f"x" "y")
print(f"{1}{2}{3}", f"{'a' 'b'}")
print(f"{None} {True} {...} {()}")
print(f"\x41{n}\N{LATIN SMALL LETTER A}\n{n}\\")

class Spec:
    def __format__(self, spec):
        return f"<{spec}>"

print(f"{Spec()} {Spec():abc} {Spec():{n}-{name}}")
try:
    f"{n:s}"
except ValueError as e:
    print(e)
try:
    f"{undefined}"
except NameError as e:
    print(e)
