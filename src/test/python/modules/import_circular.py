# Modules that import each other, modules that fail, modules that replace themselves.
import os
import sys
import tempfile

def write(path, text=""):
    with open(path, "w") as f:
        f.write(text)

with tempfile.TemporaryDirectory() as d:
    sys.path.insert(0, d)
    write(f"{d}/ca.py", "import cb\nvalue = 1\n")
    write(f"{d}/cb.py", "import ca\ndef get():\n    return ca.value\n")
    import ca
    print(ca.cb.get())
    write(f"{d}/da.py", "from db import x\ny = 1\n")
    write(f"{d}/db.py", "from da import y\nx = 1\n")
    try:
        import da
    except ImportError as e:
        print(type(e).__name__, str(e).replace(d, "D"))
    print("da" in sys.modules, "db" in sys.modules)
    write(f"{d}/ea.py", "import eb\n")
    write(f"{d}/eb.py", "import ea\nea.nothing\n")
    try:
        import ea
    except AttributeError as e:
        print(e)
    write(f"{d}/failing.py", "print('started')\n1 / 0\n")
    for _ in range(2):
        try:
            import failing
        except ZeroDivisionError:
            print("failed", "failing" in sys.modules)
    write(f"{d}/replaced.py", "import sys\nclass M:\n    answer = 42\nsys.modules[__name__] = M()\n")
    import replaced
    print(replaced.answer, type(replaced).__name__)
    write(f"{d}/dynamic.py", "def __getattr__(name):\n    if name == 'lazy':\n        return 'made'\n    raise AttributeError(name)\ndef __dir__():\n    return ['lazy']\n")
    import dynamic
    print(dynamic.lazy, dir(dynamic))
    try:
        dynamic.other
    except AttributeError as e:
        print(e)
    from dynamic import lazy
    print(lazy)
    write(f"{d}/broken.py", "def f(:\n    pass\n")
    try:
        import broken
    except SyntaxError as e:
        print(e.msg, os.path.basename(e.filename), e.lineno)
