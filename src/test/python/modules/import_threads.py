# Two threads importing the same slow module get one module, and see it whole.
import os
import sys
import tempfile
import threading

with tempfile.TemporaryDirectory() as d:
    with open(os.path.join(d, "slow.py"), "w") as f:
        f.write("import time\nruns = [1]\ntime.sleep(0.2)\ndone = True\n")
    with open(os.path.join(d, "ta.py"), "w") as f:
        f.write("import time\ntime.sleep(0.1)\nimport tb\nok = 1\n")
    with open(os.path.join(d, "tb.py"), "w") as f:
        f.write("import time\ntime.sleep(0.1)\nimport ta\nok = 2\n")
    sys.path.insert(0, d)
    seen = []

    def work():
        import slow
        seen.append((slow.done, id(slow)))

    threads = [threading.Thread(target=work) for _ in range(4)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    print(len(seen), len(set(seen)), all(done for done, _ in seen))

    # Each imports the other's: a deadlock that the import system must see.
    ts = [threading.Thread(target=__import__, args=(n,)) for n in ("ta", "tb")]
    for t in ts:
        t.start()
    for t in ts:
        t.join(10)
    print([t.is_alive() for t in ts], sys.modules["ta"].ok, sys.modules["tb"].ok)
