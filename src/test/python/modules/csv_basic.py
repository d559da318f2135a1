# Reading and writing CSV: quoting, dialects, errors.
import csv
import io

rows = [["a", "b c", 'q"uote'], ["1,5", "", None], ["line\nbreak", 2.5, -3]]
for kwargs in ({}, {"quoting": csv.QUOTE_ALL}, {"quoting": csv.QUOTE_NONNUMERIC}, {"delimiter": ";", "lineterminator": "\n"},
               {"quoting": csv.QUOTE_NONE, "escapechar": "\\"}, {"doublequote": False, "escapechar": "!"}):
    out = io.StringIO()
    csv.writer(out, **kwargs).writerows(rows)
    print(repr(out.getvalue()))
text = 'x,"y,1","say ""hi"""\r\n"multi\nline",,z\r\n\r\nlast'
reader = csv.reader(io.StringIO(text, newline=""))
for row in reader:
    print(reader.line_num, row)
print(list(csv.reader(["a b  c"], delimiter=" ", skipinitialspace=True)))
print(list(csv.reader(["1,'2',x", '"3",4.5'], quotechar="'")))
print(list(csv.reader(['1,"x"', '-2.5,"y"'], quoting=csv.QUOTE_NONNUMERIC)))
print(list(csv.reader(["a\\,b,c"], escapechar="\\")))
out = io.StringIO()
w = csv.DictWriter(out, ["n", "v"], extrasaction="ignore", restval="-")
w.writeheader()
w.writerow({"n": 1, "v": 2, "w": 3})
w.writerow({"n": 4})
print(out.getvalue().splitlines())
print(list(csv.DictReader(io.StringIO("k,v\na,1,x\nb\n"))))
csv.register_dialect("pipes", delimiter="|", quoting=csv.QUOTE_MINIMAL)
print(list(csv.reader(["a|b"], "pipes")), "pipes" in csv.list_dialects(), csv.get_dialect("pipes").delimiter)
csv.unregister_dialect("pipes")
for bad in (lambda: csv.reader([""], "nope"), lambda: csv.reader([], delimiter="xx"), lambda: list(csv.reader([b"x"])),
            lambda: csv.writer(3), lambda: csv.writer(out).writerow(5), lambda: list(csv.reader(['"a"b'], strict=True)),
            lambda: csv.writer(out, quoting=csv.QUOTE_NONE).writerow(["a,b"]), lambda: csv.reader([], bad=1),
            lambda: csv.reader([], quotechar=None, quoting=csv.QUOTE_ALL), lambda: list(csv.reader(["a\rb"]))):
    try:
        bad()
        print("no error")
    except (csv.Error, TypeError) as e:
        print(type(e).__name__, e)
print(csv.Sniffer().sniff("a;b;c\n1;2;3\n").delimiter, csv.field_size_limit())
