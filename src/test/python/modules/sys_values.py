# Facts that sys tells.
import sys

print(sys.version_info[:2], sys.version_info.major, sys.version_info >= (3, 12), sys.version.startswith("3.12."))
print(sys.maxsize, sys.maxunicode, sys.byteorder, sys.hexversion >> 16 == 0x30C)
print(sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig, sys.float_info.mant_dig, sys.float_info[0])
print(sys.int_info.bits_per_digit, sys.hash_info.modulus, sys.hash_info.inf, sys.hash_info.width)
print(type(sys.argv), sys.argv[1:], type(sys.path), type(sys.modules), sys.modules["sys"] is sys)
print(sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.getfilesystemencodeerrors())
print(sys.stdout.encoding.lower(), sys.stderr.errors, sys.stdin.name, sys.stdout.mode)
print(sys.flags.optimize, sys.flags.debug, len(sys.flags) == 18, sys.flags.safe_path)
print("json" in sys.stdlib_module_names, "sys" in sys.builtin_module_names, "numpy" in sys.stdlib_module_names)
print(sys.getrecursionlimit(), sys.getswitchinterval(), sys.is_finalizing())
sys.setrecursionlimit(500)
print(sys.getrecursionlimit())
def deep(n):
    return deep(n + 1)
try:
    deep(0)
except RecursionError as e:
    print(type(e).__name__, str(e)[:32])
for bad in (lambda: sys.setrecursionlimit(0), lambda: sys.setswitchinterval(0), lambda: sys.intern(3),
            lambda: sys._getframe(10000), lambda: sys.set_int_max_str_digits(5)):
    try:
        bad()
    except (ValueError, TypeError, RecursionError) as e:
        print(type(e).__name__, e)
a, b = "".join(["in", "tern"]), "".join(["int", "ern"])
print(sys.intern(a) is sys.intern(b))
print(sys.getsizeof(1) > 0, sys.getrefcount(a) > 0)
print(sys.exc_info(), sys.exception())
try:
    1 / 0
except ZeroDivisionError as e:
    print(sys.exc_info()[0].__name__, sys.exception() is e, sys.exc_info()[2] is e.__traceback__)
def f():
    frame = sys._getframe()
    return frame.f_code.co_name, frame.f_back.f_code.co_name, frame.f_lineno
print(f())
print(sys.implementation.version[:2], sys.copyright != "", sys.warnoptions, sys.prefix == sys.base_prefix)
