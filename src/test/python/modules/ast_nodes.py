import ast
import copy
import pickle

print(ast.BinOp._fields, ast.expr._attributes, ast.Module._fields, ast.AST._fields)
print(ast.BinOp.__mro__[1].__name__, issubclass(ast.Add, ast.operator), ast.Add.__base__.__name__, ast.If.__module__)
print(ast.FunctionDef.__doc__)
print(ast.Load() is ast.Load(), type(ast.parse("a").body[0].value.ctx) is ast.Load)
n = ast.Name("x", ast.Load(), lineno=3)
print(n.id, n.lineno, ast.dump(n), ast.dump(n, annotate_fields=False))
print(ast.Return().value, ast.Constant(value=1, kind=None).kind)
for bad in (lambda: ast.Name("a", "b", "c"), lambda: ast.Name("a", id="b"), lambda: ast.Pass(1)):
    try:
        bad()
    except TypeError as e:
        print(e)
try:
    ast.Name().id
except AttributeError as e:
    print(e)
tree = ast.parse("a = b[0] + 1")
for other in (copy.deepcopy(tree), copy.copy(tree), pickle.loads(pickle.dumps(tree))):
    print(ast.dump(other) == ast.dump(tree))
tree.body[0].extra = "kept"
print(tree.body[0].extra, vars(ast.Pass(lineno=1)))

class MyName(ast.Name):
    def describe(self):
        return "mine " + self.id

print(MyName("q", ast.Load()).describe(), MyName._fields)
print(isinstance(ast.Constant("s"), ast.Constant))
for tree, mode in ((ast.Module([ast.Expr(ast.Name("x", ast.Load()))], []), "exec"),
                   (ast.Expression(ast.Constant([])), "eval"),
                   (ast.Module([1], []), "exec"),
                   (ast.Module(5, []), "exec"),
                   (ast.Expression(ast.BinOp(ast.Constant(1), 5, ast.Constant(2))), "eval"),
                   (ast.Module([], []), "eval")):
    try:
        if not (isinstance(tree, ast.Module) and tree.body in ([1], 5)):
            if mode == "eval" and isinstance(tree, ast.Expression):
                ast.fix_missing_locations(tree)
        compile(tree, "<t>", mode)
        print("compiled")
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
match ast.parse("f(1)", mode="eval"):
    case ast.Expression(ast.Call(ast.Name(name), [ast.Constant(v)])):
        print("matched", name, v)
