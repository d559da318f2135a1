# gc: what programs set and ask.
import gc

print(gc.isenabled())
gc.disable()
print(gc.isenabled())
gc.enable()
print(gc.isenabled(), isinstance(gc.collect(), int), gc.get_threshold())
gc.set_threshold(100, 5, 5)
print(gc.get_threshold(), len(gc.get_stats()), sorted(gc.get_stats()[0]))
print(gc.is_tracked([]), gc.is_tracked(1), gc.is_tracked("a"), gc.garbage, gc.get_debug())
try:
    gc.collect(3)
except ValueError as e:
    print("ValueError:", e)
