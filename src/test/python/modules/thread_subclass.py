# Subclasses override run; __init__ must be called; arguments are dropped after the run.
import threading


class Squarer(threading.Thread):
    def __init__(self, n):
        super().__init__(name=f"sq{n}")
        self.n = n
        self.result = None

    def run(self):
        self.result = self.n ** 2


threads = [Squarer(n) for n in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print([t.result for t in threads])


class Broken(threading.Thread):
    def __init__(self):
        pass


b = Broken()
for action in (b.start, b.join):
    try:
        action()
    except RuntimeError as e:
        print("RuntimeError:", e)


class Quiet(threading.Thread):
    pass


q = Quiet(target=print, args=("called with", 1, 2), kwargs={"sep": "-"})
q.start()
q.join()
print(hasattr(q, "_target"), hasattr(q, "_args"))
