import errno
for args in ((), (1,), (2, "No such"), (2, "No such", "file.txt"), (2, "msg", "a", None, "b"), (13, "denied", b"bytes"), (9999, "odd"), ("x", "y")):
    e = OSError(*args)
    print(type(e).__name__, e.errno, e.strerror, e.filename, e.filename2, e.args, "|", e)
print(FileNotFoundError().errno, isinstance(OSError(errno.EEXIST, ""), FileExistsError), type(OSError(32, "p")).__name__)
b = BlockingIOError(11, "would block", 5)
print(b.characters_written)
class MyOS(OSError):
    pass
print(type(MyOS(2, "x")).__name__, MyOS(2, "x"))
print(StopIteration(5).value, StopIteration().value, StopIteration(1, 2).value)
print(SystemExit().code, SystemExit(3).code, SystemExit(1, 2).code)
i = ImportError("msg", name="n", path="p")
print(i.msg, i.name, i.path, i, ImportError("a", "b").msg, ImportError().msg)
print(AttributeError("m", name="x", obj=5).obj, NameError("n", name="y").name, AttributeError("z").name)
try:
    undefined_name
except NameError as e:
    print(e.name, e)
try:
    (5).missing
except AttributeError as e:
    print(e.name, e.obj, e)
for f in (lambda: ImportError(x=1), lambda: NameError("a", b=1), lambda: AttributeError(q=1)):
    try:
        f()
    except TypeError as e:
        print(e)
s = SyntaxError("bad", ("f.py", 3, 5, "text\n", 3, 7))
print(s.msg, s.filename, s.lineno, s.offset, repr(s.text), s.end_lineno, s.end_offset, s)
print(SyntaxError("just"), SyntaxError("m", ("dir/f.py", None, 1, None)).filename)
u = UnicodeDecodeError("utf-8", b"a\xff", 1, 2, "invalid")
print(u, u.encoding, u.object, u.start, u.end, u.reason)
print(UnicodeEncodeError("ascii", "a\xe9b", 1, 2, "bad"), UnicodeEncodeError("x", "abcd", 0, 3, "r"), UnicodeTranslateError("a\u1234", 1, 2, "r"))
try:
    UnicodeDecodeError("a", "b", 1, 2, "c")
except TypeError as e:
    print(e)
print(KeyError(), KeyError("a", "b"), repr(KeyError(None)), KeyError(""))
