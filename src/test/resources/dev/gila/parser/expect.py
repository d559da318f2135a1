"""Writes what CPython 3.12 makes of the sources here: run it with that Python after changing one.

syntax-errors.txt: a source per line (as JSON), and the error that it gives. trees/*.py: the tree of each, in *.ast;
their sources are ASCII, so that columns are the same in bytes and in characters.
"""

import ast
import json
import pathlib
import sys
import warnings

HERE = pathlib.Path(__file__).parent


def describe(source):
    try:
        compile(source, "<source>", "exec", ast.PyCF_ONLY_AST)
    except SyntaxError as e:
        return f"{type(e).__name__}\t{e.lineno},{e.offset}-{e.end_lineno},{e.end_offset}\t{e.msg}"
    sys.exit(f"not an error: {source!r}")


def tidy(tree):
    """Some releases of 3.12 end a format specification with an empty constant."""
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            node.values = [v for v in node.values if not (isinstance(v, ast.Constant) and v.value == "")]
    return tree


def main():
    assert sys.version_info[:2] == (3, 12)
    warnings.simplefilter("ignore")
    table = HERE / "syntax-errors.txt"
    sources = [json.loads(line.split("\t")[0]) for line in table.read_text().splitlines()]
    table.write_text("".join(f"{json.dumps(source)}\t{describe(source)}\n" for source in sources))
    for program in sorted(HERE.glob("trees/*.py")):
        tree = tidy(ast.parse(program.read_bytes()))
        program.with_suffix(".ast").write_text(ast.dump(tree, indent=2, include_attributes=True) + "\n")


main()
