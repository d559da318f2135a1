# Filters, categories, once-only warnings, errors.
import warnings

def emit(n):
    warnings.warn(f"warning {n}", DeprecationWarning, stacklevel=2)

with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    emit(1)
    warnings.warn("plain")
    warnings.warn(RuntimeWarning("an object"))
    print([(w.category.__name__, str(w.message), w.lineno) for w in log])
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("default")
    for i in range(3):
        emit(0)
    emit(0)
    print(len(log))
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("once")
    emit(5)
    emit(5)
    emit(6)
    print(len(log))
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        emit(7)
    except DeprecationWarning as e:
        print("raised", e)
with warnings.catch_warnings(record=True) as log:
    warnings.filterwarnings("ignore", message="quiet.*", category=UserWarning)
    warnings.filterwarnings("always", message="loud")
    warnings.warn("quiet one")
    warnings.warn("loud one")
    print([str(w.message) for w in log])
for bad in (lambda: warnings.warn("x", int), lambda: warnings.simplefilter("sometimes"), lambda: warnings.warn("x", "UserWarning")):
    try:
        bad()
    except (TypeError, AssertionError, ValueError) as e:
        print(type(e).__name__, e)
print(warnings.formatwarning("text", UserWarning, "file.py", 3, "the line"), end="")
