# The environment, paths as arguments, and facts about the process.
import os

os.environ["GILA_TEST"] = "value"
print(os.environ["GILA_TEST"], os.getenv("GILA_TEST"), os.getenv("GILA_NONE"), os.getenv("GILA_NONE", "x"))
print("GILA_TEST" in os.environ, os.environb[b"GILA_TEST"])
os.putenv("GILA_TEST", "other")
print(os.environ.pop("GILA_TEST"), "GILA_TEST" in os.environ)
for bad in (lambda: os.environ["GILA_NONE"], lambda: os.environ.__setitem__("x", 1), lambda: os.environ.__setitem__("a=b", "c")):
    try:
        bad()
    except (KeyError, TypeError, ValueError) as e:
        print(type(e).__name__, e)


class P:
    def __fspath__(self):
        return "some/path"


print(os.fspath(P()), os.fspath(b"x"), os.fsencode(P()), os.fsdecode(b"abc"))
try:
    os.fspath(3)
except TypeError as e:
    print(e)
print(os.path.join(P(), "x"), isinstance(P(), os.PathLike))
print(isinstance(os.getpid(), int), os.getpid() == os.getpid(), os.cpu_count() >= 1, len(os.urandom(8)))
print(os.name, os.sep, os.linesep == "\n", os.curdir, os.pardir, os.devnull, os.extsep)
print(os.strerror(2), os.strerror(13))
old = os.umask(0o27)
print(oct(os.umask(old)))
print(os.path.expandvars("$GILA_NO/x"), os.path.normpath("a//b/../c/."), os.path.splitext("x.tar.gz"))
print(os.get_terminal_size.__name__, os.WEXITSTATUS(256), os.WIFEXITED(256), os.waitstatus_to_exitcode(512))
print(os.system("exit 3") >> 8)
