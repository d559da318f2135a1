items = ["a", "b"]
print(f"{", ".join(items)}")
print(f"{f"{f"{f"deep"}"}"}")
print(f'{items[0]}' f"{items["x" == "y"]}")
print(f"{'\n'.join(items)}")
print(f"{"\t" + '\\'}")
print(f"{f'{1 + 1}' + f"{2 + 2}"}")
width = 10
print(f"{f"{width}":>{f"{width}"}}")
print(f"{
    width  # a comment
    * 2    # another
}")
print(f"{str(items):{">"}{12}}|")
print(f'{f'{f'{items}'}'}')
print(f"{"{}".format(3)} {"{" + "}"}")
print(f"{ {x: f"{x!r}" for x in items} }")
print(f"{[f"{i}:{v}" for i, v in enumerate(items)]}")
print(f"""{f'''{f"{1}"}'''}""")
print(f"{(yes := 'ok')}{yes}")
print(f"{items[0]:{'>'}{'5'}}{items[1]:<5}|")
print(rf"{'\n'!r}\n{"\x41"}")
print(f"{*items, 'c'}", f"{*items,}")

def gen():
    x = f"{yield 1} and {yield 2}"
    print(x)

g = gen()
print(next(g), g.send("first"))
try:
    g.send("second")
except StopIteration:
    print("done")
