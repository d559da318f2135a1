import threading

import gila

print(gila.gil.enabled, gila.gil.policy, gila.gil.threshold > 0, gila.gil.switches >= 0)
large = gila.random(300_000, 1)


def releases():
    return gila.gil.stats()[-1]["releases"]["kernel"]


def released(action):
    before = releases()
    action()
    return releases() - before


print(released(lambda: gila.exp(large)), released(lambda: gila.exp(large[:5])))
with gila.gil.held():
    print(released(lambda: gila.exp(large)))
    with gila.gil.held():
        pass
    print(released(lambda: gila.exp(large)))
print(released(lambda: gila.exp(large)))
gila.gil.policy = "hold"
print(gila.gil.policy, released(lambda: gila.exp(large)))
gila.gil.policy = "release"
gila.gil.threshold = 1000.0
print(released(lambda: gila.exp(large)))
gila.gil.threshold = 0.0
print(released(lambda: gila.exp(large)))
gila.gil.threshold = 5e-6

results = []


def work():
    results.append(gila.exp(large).sum())


threads = [threading.Thread(target=work, name=f"t{i}") for i in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(set(results)), results[0] == gila.exp(large).sum())
names = [s["name"] for s in gila.gil.stats()]
print(sorted(n for n in names if n.startswith("t")), "MainThread" in names)
print(sorted(gila.gil.stats()[0]))
print(sorted(gila.gil.stats()[0]["outside_s"]))


def fails(action):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e)


fails(lambda: setattr(gila.gil, "policy", "sometimes"))
fails(lambda: setattr(gila.gil, "policy", None))
fails(lambda: setattr(gila.gil, "threshold", -1))
fails(lambda: setattr(gila.gil, "enabled", False))
