# displayhook, excepthook, unraisable values, exit, audit.
import contextlib
import io
import sys

def shown(value):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        sys.displayhook(value)
    return out.getvalue()

print(repr(shown(3)), repr(shown(None)), repr(shown("a\n")))
import builtins
print(builtins._)

def reported(e):
    err = io.StringIO()
    with contextlib.redirect_stderr(err):
        sys.excepthook(type(e), e, e.__traceback__)
    return err.getvalue()

try:
    {}["missing"]
except KeyError as e:
    text = reported(e)
print(text.splitlines()[0])
print(text.splitlines()[-1])
print(reported(ValueError("just a value")), end="")
for status in (None, 0, 3, "message", (1, 2)):
    try:
        sys.exit(status)
    except SystemExit as e:
        print(repr(e.code), e.args)
events = []
sys.addaudithook(lambda event, args: events.append((event, args)) if event.startswith("gila.") else None)
sys.audit("gila.test", 1, "two")
sys.audit("other.test")
print(events)
print(sys.excepthook is sys.__excepthook__, sys.displayhook is sys.__displayhook__)
try:
    sys.excepthook(1, 2, 3)
except TypeError as e:
    print(e)
