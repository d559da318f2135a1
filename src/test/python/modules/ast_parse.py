import ast

tree = ast.parse("x = [1, *y]  # comment\nif x: print(f'{x!r:>{5}}')")
print(ast.dump(tree.body[0]))
print(ast.dump(ast.parse("a + b", mode="eval"), indent=2))
node = ast.parse("foo(bar, k=1)").body[0].value
print(type(node).__name__, node._fields, node.lineno, node.col_offset, node.end_col_offset)
print(ast.get_source_segment("foo(bar, k=1)", node.args[0]))
print(ast.literal_eval("{'a': (1, -2.5, 3+4j, b'x', None, True), 'b': [{1, 2}, '\\n']}"))
for bad in ("f()", "a", "1 + 1", "{**x}", "__import__('os')"):
    try:
        ast.literal_eval(bad)
    except ValueError as e:
        print(type(e).__name__, str(e).split(":")[0].split(" on line")[0])

class Names(ast.NodeVisitor):
    def visit_Name(self, node):
        print("name", node.id, type(node.ctx).__name__)
        self.generic_visit(node)

Names().visit(ast.parse("a = b + c(d)"))

class Double(ast.NodeTransformer):
    def visit_Constant(self, node):
        return ast.copy_location(ast.Constant(node.value * 2), node)

doubled = ast.fix_missing_locations(Double().visit(ast.parse("print(21, 'ab')")))
exec(compile(doubled, "<tree>", "exec"))
expr = ast.Expression(ast.BinOp(ast.Constant(6), ast.Mult(), ast.Constant(7)))
print(eval(compile(ast.fix_missing_locations(expr), "<tree>", "eval")))
print([type(n).__name__ for n in ast.walk(ast.parse("lambda x: x"))])
print(list(ast.iter_fields(ast.parse("pass").body[0])), ast.iter_child_nodes(tree).__next__().__class__.__name__)
print(ast.get_docstring(ast.parse("'''Doc\n   more'''")))
