# Context variables: setting, resetting, contexts, threads.
import contextvars
import threading

v = contextvars.ContextVar("v", default=1)
w = contextvars.ContextVar("w")
print(v.get(), w.get("none"), v.name)
token = v.set(2)
print(v.get(), token.old_value is contextvars.Token.MISSING, token.var is v)
ctx = contextvars.copy_context()

def inside(x):
    v.set(x)
    return v.get(), w.get(0)

print(ctx.run(inside, 5), v.get(), ctx[v], v in ctx, w in ctx, len(ctx), list(ctx) == [v])
v.reset(token)
print(v.get(), ctx.get(w, "absent"), dict(ctx.items()) == {v: 5})
for bad in (lambda: w.get(), lambda: v.reset(token), lambda: ctx[w], lambda: v.reset(3), lambda: ctx.run(ctx.run, print)):
    try:
        bad()
    except (LookupError, RuntimeError, TypeError) as e:
        print(type(e).__name__)
t = threading.Thread(target=lambda: print(v.get(), w.get("fresh")))
v.set(9)
t.start()
t.join()
print(v.get())
