a, b = 1, "two"
print(f"{a=}")
print(f"{a = }")
print(f"{ a=}|{a= }|{ a  =  }")
print(f"{b=} {b=!s} {b=!r} {b=!a}")
print(f"{a=:5} {b=:>5} {a=:05d}")
print(f"{a + 1=} {len(b)=} {a==1=}")
print(f"{'x'=}", f'{"x"=}')
print(f"{[a, b]=}", f"{ {'k': a}=}")
print(f"{a=}{b=}", f"before {a=} after")
print(f"{a!=2}")
print(f"{(lambda: a)()=}")
print(f"""{
    a
    =
}""")
print(f"{a,b=}", f"{a if a else b=}")
print(f"{b[0]=} {b.upper()=}")
print(f"{a=}" "{plain}" f"{b=!s:>4}")
