def a(): pass
def b(c, d: int = 1, /, e=2, *f: *g, h, i: str = 3, **j: k) -> l: return
def m(*, n): 'doc'
async def o(p):
    await p
    async with q as r: s
    async for t in u: yield t
@v
@w.x(1)
def y[T: int, *U, **V](z: T) -> U: ...
class A: b = 1
class B(C, *D, e=F, **G):
    """Doc."""
    @property
    def h(self): return self.i

    class J[K](L[K]): pass
@(lambda f: f)
class M(): ...
