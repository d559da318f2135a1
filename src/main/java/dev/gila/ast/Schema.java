package dev.gila.ast;

import dev.gila.source.Span;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The tree as data: one row for each kind of node, with its fields in the notation of Python's ASDL and the way to read
 * and to build it. Printing the tree and Python's {@code ast} module are written over these rows.
 */
public final class Schema {
    /** A field of a node; {@code arity} is '*' for a list, '?' for an optional value and ' ' for a required one. */
    public record Field(String name, String type, char arity) {}

    /** One kind of node. {@code positioned} kinds carry a span: lineno ... end_col_offset in Python. */
    public record Row(
            String base,
            String name,
            boolean positioned,
            List<Field> fields,
            Function<Node, List<Object>> read,
            BiFunction<Span, Object[], Node> build) {}

    private static final Map<Class<?>, Row> BY_CLASS = new HashMap<>();
    private static final Map<String, Row> BY_NAME = new LinkedHashMap<>();

    static {
        modules();
        definitions();
        compoundStatements();
        simpleStatements();
        jumpsAndImports();
        operations();
        displays();
        atoms();
        patterns();
        parts();
    }

    private Schema() {}

    public static Row of(Node node) {
        return BY_CLASS.get(node.getClass());
    }

    /** All rows by the name of the class in Python's {@code ast} module. */
    public static Map<String, Row> rows() {
        return BY_NAME;
    }

    private static void modules() {
        row(
                Mod.Module.class,
                "mod Module: stmt* body, type_ignore* type_ignores",
                n -> values(n.body(), List.of()),
                (s, a) -> new Mod.Module(as(a[0])));
        row(
                Mod.Interactive.class,
                "mod Interactive: stmt* body",
                n -> values(n.body()),
                (s, a) -> new Mod.Interactive(as(a[0])));
        row(
                Mod.Expression.class,
                "mod Expression: expr body",
                n -> values(n.body()),
                (s, a) -> new Mod.Expression(as(a[0])));
    }

    private static void definitions() {
        row(
                Stmt.FunctionDef.class,
                "stmt FunctionDef: identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns,"
                        + " string? type_comment, type_param* type_params",
                n -> values(n.name(), n.args(), n.body(), n.decoratorList(), n.returns(), null, n.typeParams()),
                (s, a) -> new Stmt.FunctionDef(s, as(a[0]), as(a[1]), as(a[2]), as(a[3]), as(a[4]), as(a[6])));
        row(
                Stmt.AsyncFunctionDef.class,
                "stmt AsyncFunctionDef: identifier name, arguments args, stmt* body, expr* decorator_list, expr?"
                        + " returns, string? type_comment, type_param* type_params",
                n -> values(n.name(), n.args(), n.body(), n.decoratorList(), n.returns(), null, n.typeParams()),
                (s, a) -> new Stmt.AsyncFunctionDef(s, as(a[0]), as(a[1]), as(a[2]), as(a[3]), as(a[4]), as(a[6])));
        row(
                Stmt.ClassDef.class,
                "stmt ClassDef: identifier name, expr* bases, keyword* keywords, stmt* body, expr* decorator_list,"
                        + " type_param* type_params",
                n -> values(n.name(), n.bases(), n.keywords(), n.body(), n.decoratorList(), n.typeParams()),
                (s, a) -> new Stmt.ClassDef(s, as(a[0]), as(a[1]), as(a[2]), as(a[3]), as(a[4]), as(a[5])));
        row(
                Stmt.TypeAlias.class,
                "stmt TypeAlias: expr name, type_param* type_params, expr value",
                n -> values(n.name(), n.typeParams(), n.value()),
                (s, a) -> new Stmt.TypeAlias(s, as(a[0]), as(a[1]), as(a[2])));
    }

    private static void compoundStatements() {
        row(
                Stmt.For.class,
                "stmt For: expr target, expr iter, stmt* body, stmt* orelse, string? type_comment",
                n -> values(n.target(), n.iter(), n.body(), n.orElse(), null),
                (s, a) -> new Stmt.For(s, as(a[0]), as(a[1]), as(a[2]), as(a[3])));
        row(
                Stmt.AsyncFor.class,
                "stmt AsyncFor: expr target, expr iter, stmt* body, stmt* orelse, string? type_comment",
                n -> values(n.target(), n.iter(), n.body(), n.orElse(), null),
                (s, a) -> new Stmt.AsyncFor(s, as(a[0]), as(a[1]), as(a[2]), as(a[3])));
        row(
                Stmt.While.class,
                "stmt While: expr test, stmt* body, stmt* orelse",
                n -> values(n.test(), n.body(), n.orElse()),
                (s, a) -> new Stmt.While(s, as(a[0]), as(a[1]), as(a[2])));
        row(
                Stmt.If.class,
                "stmt If: expr test, stmt* body, stmt* orelse",
                n -> values(n.test(), n.body(), n.orElse()),
                (s, a) -> new Stmt.If(s, as(a[0]), as(a[1]), as(a[2])));
        row(
                Stmt.With.class,
                "stmt With: withitem* items, stmt* body, string? type_comment",
                n -> values(n.items(), n.body(), null),
                (s, a) -> new Stmt.With(s, as(a[0]), as(a[1])));
        row(
                Stmt.AsyncWith.class,
                "stmt AsyncWith: withitem* items, stmt* body, string? type_comment",
                n -> values(n.items(), n.body(), null),
                (s, a) -> new Stmt.AsyncWith(s, as(a[0]), as(a[1])));
        row(
                Stmt.Match.class,
                "stmt Match: expr subject, match_case* cases",
                n -> values(n.subject(), n.cases()),
                (s, a) -> new Stmt.Match(s, as(a[0]), as(a[1])));
        row(
                Stmt.Try.class,
                "stmt Try: stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody",
                n -> values(n.body(), n.handlers(), n.orElse(), n.finalBody()),
                (s, a) -> new Stmt.Try(s, as(a[0]), as(a[1]), as(a[2]), as(a[3])));
        row(
                Stmt.TryStar.class,
                "stmt TryStar: stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody",
                n -> values(n.body(), n.handlers(), n.orElse(), n.finalBody()),
                (s, a) -> new Stmt.TryStar(s, as(a[0]), as(a[1]), as(a[2]), as(a[3])));
    }

    private static void simpleStatements() {
        row(
                Stmt.Delete.class,
                "stmt Delete: expr* targets",
                n -> values(n.targets()),
                (s, a) -> new Stmt.Delete(s, as(a[0])));
        row(
                Stmt.Assign.class,
                "stmt Assign: expr* targets, expr value, string? type_comment",
                n -> values(n.targets(), n.value(), null),
                (s, a) -> new Stmt.Assign(s, as(a[0]), as(a[1])));
        row(
                Stmt.AugAssign.class,
                "stmt AugAssign: expr target, operator op, expr value",
                n -> values(n.target(), n.op(), n.value()),
                (s, a) -> new Stmt.AugAssign(s, as(a[0]), as(a[1]), as(a[2])));
        row(
                Stmt.AnnAssign.class,
                "stmt AnnAssign: expr target, expr annotation, expr? value, int simple",
                n -> values(n.target(), n.annotation(), n.value(), n.simple()),
                (s, a) -> new Stmt.AnnAssign(s, as(a[0]), as(a[1]), as(a[2]), as(a[3])));
        row(
                Stmt.Assert.class,
                "stmt Assert: expr test, expr? msg",
                n -> values(n.test(), n.msg()),
                (s, a) -> new Stmt.Assert(s, as(a[0]), as(a[1])));
        row(
                Stmt.Global.class,
                "stmt Global: identifier* names",
                n -> values(n.names()),
                (s, a) -> new Stmt.Global(s, as(a[0])));
        row(
                Stmt.Nonlocal.class,
                "stmt Nonlocal: identifier* names",
                n -> values(n.names()),
                (s, a) -> new Stmt.Nonlocal(s, as(a[0])));
        row(
                Stmt.ExprStmt.class,
                "stmt Expr: expr value",
                n -> values(n.value()),
                (s, a) -> new Stmt.ExprStmt(s, as(a[0])));
    }

    private static void jumpsAndImports() {
        row(
                Stmt.Return.class,
                "stmt Return: expr? value",
                n -> values(n.value()),
                (s, a) -> new Stmt.Return(s, as(a[0])));
        row(
                Stmt.Raise.class,
                "stmt Raise: expr? exc, expr? cause",
                n -> values(n.exc(), n.cause()),
                (s, a) -> new Stmt.Raise(s, as(a[0]), as(a[1])));
        row(
                Stmt.Import.class,
                "stmt Import: alias* names",
                n -> values(n.names()),
                (s, a) -> new Stmt.Import(s, as(a[0])));
        row(
                Stmt.ImportFrom.class,
                "stmt ImportFrom: identifier? module, alias* names, int? level",
                n -> values(n.module(), n.names(), n.level()),
                (s, a) -> new Stmt.ImportFrom(s, as(a[0]), as(a[1]), as(a[2])));
        row(Stmt.Pass.class, "stmt Pass: ", n -> values(), (s, a) -> new Stmt.Pass(s));
        row(Stmt.Break.class, "stmt Break: ", n -> values(), (s, a) -> new Stmt.Break(s));
        row(Stmt.Continue.class, "stmt Continue: ", n -> values(), (s, a) -> new Stmt.Continue(s));
    }

    private static void operations() {
        row(
                Expr.BoolOp.class,
                "expr BoolOp: boolop op, expr* values",
                n -> values(n.op(), n.values()),
                (s, a) -> new Expr.BoolOp(s, as(a[0]), as(a[1])));
        row(
                Expr.NamedExpr.class,
                "expr NamedExpr: expr target, expr value",
                n -> values(n.target(), n.value()),
                (s, a) -> new Expr.NamedExpr(s, as(a[0]), as(a[1])));
        row(
                Expr.BinOp.class,
                "expr BinOp: expr left, operator op, expr right",
                n -> values(n.left(), n.op(), n.right()),
                (s, a) -> new Expr.BinOp(s, as(a[0]), as(a[1]), as(a[2])));
        row(
                Expr.UnaryOp.class,
                "expr UnaryOp: unaryop op, expr operand",
                n -> values(n.op(), n.operand()),
                (s, a) -> new Expr.UnaryOp(s, as(a[0]), as(a[1])));
        row(
                Expr.Lambda.class,
                "expr Lambda: arguments args, expr body",
                n -> values(n.args(), n.body()),
                (s, a) -> new Expr.Lambda(s, as(a[0]), as(a[1])));
        row(
                Expr.IfExp.class,
                "expr IfExp: expr test, expr body, expr orelse",
                n -> values(n.test(), n.body(), n.orElse()),
                (s, a) -> new Expr.IfExp(s, as(a[0]), as(a[1]), as(a[2])));
        row(Expr.Await.class, "expr Await: expr value", n -> values(n.value()), (s, a) -> new Expr.Await(s, as(a[0])));
        row(Expr.Yield.class, "expr Yield: expr? value", n -> values(n.value()), (s, a) -> new Expr.Yield(s, as(a[0])));
        row(
                Expr.YieldFrom.class,
                "expr YieldFrom: expr value",
                n -> values(n.value()),
                (s, a) -> new Expr.YieldFrom(s, as(a[0])));
        row(
                Expr.Compare.class,
                "expr Compare: expr left, cmpop* ops, expr* comparators",
                n -> values(n.left(), n.ops(), n.comparators()),
                (s, a) -> new Expr.Compare(s, as(a[0]), as(a[1]), as(a[2])));
        row(
                Expr.Call.class,
                "expr Call: expr func, expr* args, keyword* keywords",
                n -> values(n.func(), n.args(), n.keywords()),
                (s, a) -> new Expr.Call(s, as(a[0]), as(a[1]), as(a[2])));
    }

    private static void displays() {
        row(
                Expr.Dict.class,
                "expr Dict: expr* keys, expr* values",
                n -> values(n.keys(), n.values()),
                (s, a) -> new Expr.Dict(s, as(a[0]), as(a[1])));
        row(Expr.Set.class, "expr Set: expr* elts", n -> values(n.elts()), (s, a) -> new Expr.Set(s, as(a[0])));
        row(
                Expr.ListComp.class,
                "expr ListComp: expr elt, comprehension* generators",
                n -> values(n.elt(), n.generators()),
                (s, a) -> new Expr.ListComp(s, as(a[0]), as(a[1])));
        row(
                Expr.SetComp.class,
                "expr SetComp: expr elt, comprehension* generators",
                n -> values(n.elt(), n.generators()),
                (s, a) -> new Expr.SetComp(s, as(a[0]), as(a[1])));
        row(
                Expr.DictComp.class,
                "expr DictComp: expr key, expr value, comprehension* generators",
                n -> values(n.key(), n.value(), n.generators()),
                (s, a) -> new Expr.DictComp(s, as(a[0]), as(a[1]), as(a[2])));
        row(
                Expr.GeneratorExp.class,
                "expr GeneratorExp: expr elt, comprehension* generators",
                n -> values(n.elt(), n.generators()),
                (s, a) -> new Expr.GeneratorExp(s, as(a[0]), as(a[1])));
        row(
                Expr.List.class,
                "expr List: expr* elts, expr_context ctx",
                n -> values(n.elts(), n.ctx()),
                (s, a) -> new Expr.List(s, as(a[0]), as(a[1])));
        row(
                Expr.Tuple.class,
                "expr Tuple: expr* elts, expr_context ctx",
                n -> values(n.elts(), n.ctx()),
                (s, a) -> new Expr.Tuple(s, as(a[0]), as(a[1])));
    }

    private static void atoms() {
        row(
                Expr.FormattedValue.class,
                "expr FormattedValue: expr value, int conversion, expr? format_spec",
                n -> values(n.value(), n.conversion(), n.formatSpec()),
                (s, a) -> new Expr.FormattedValue(s, as(a[0]), as(a[1]), as(a[2])));
        row(
                Expr.JoinedStr.class,
                "expr JoinedStr: expr* values",
                n -> values(n.values()),
                (s, a) -> new Expr.JoinedStr(s, as(a[0])));
        row(
                Expr.Constant.class,
                "expr Constant: constant value, string? kind",
                n -> values(n.value(), n.kind()),
                (s, a) -> new Expr.Constant(s, as(a[0]), as(a[1])));
        row(
                Expr.Attribute.class,
                "expr Attribute: expr value, identifier attr, expr_context ctx",
                n -> values(n.value(), n.attr(), n.ctx()),
                (s, a) -> new Expr.Attribute(s, as(a[0]), as(a[1]), as(a[2])));
        row(
                Expr.Subscript.class,
                "expr Subscript: expr value, expr slice, expr_context ctx",
                n -> values(n.value(), n.slice(), n.ctx()),
                (s, a) -> new Expr.Subscript(s, as(a[0]), as(a[1]), as(a[2])));
        row(
                Expr.Starred.class,
                "expr Starred: expr value, expr_context ctx",
                n -> values(n.value(), n.ctx()),
                (s, a) -> new Expr.Starred(s, as(a[0]), as(a[1])));
        row(
                Expr.Name.class,
                "expr Name: identifier id, expr_context ctx",
                n -> values(n.id(), n.ctx()),
                (s, a) -> new Expr.Name(s, as(a[0]), as(a[1])));
        row(
                Expr.Slice.class,
                "expr Slice: expr? lower, expr? upper, expr? step",
                n -> values(n.lower(), n.upper(), n.step()),
                (s, a) -> new Expr.Slice(s, as(a[0]), as(a[1]), as(a[2])));
    }

    private static void patterns() {
        row(
                Pattern.MatchValue.class,
                "pattern MatchValue: expr value",
                n -> values(n.value()),
                (s, a) -> new Pattern.MatchValue(s, as(a[0])));
        row(
                Pattern.MatchSingleton.class,
                "pattern MatchSingleton: constant value",
                n -> values(n.value()),
                (s, a) -> new Pattern.MatchSingleton(s, as(a[0])));
        row(
                Pattern.MatchSequence.class,
                "pattern MatchSequence: pattern* patterns",
                n -> values(n.patterns()),
                (s, a) -> new Pattern.MatchSequence(s, as(a[0])));
        row(
                Pattern.MatchMapping.class,
                "pattern MatchMapping: expr* keys, pattern* patterns, identifier? rest",
                n -> values(n.keys(), n.patterns(), n.rest()),
                (s, a) -> new Pattern.MatchMapping(s, as(a[0]), as(a[1]), as(a[2])));
        row(
                Pattern.MatchClass.class,
                "pattern MatchClass: expr cls, pattern* patterns, identifier* kwd_attrs, pattern* kwd_patterns",
                n -> values(n.cls(), n.patterns(), n.kwdAttrs(), n.kwdPatterns()),
                (s, a) -> new Pattern.MatchClass(s, as(a[0]), as(a[1]), as(a[2]), as(a[3])));
        row(
                Pattern.MatchStar.class,
                "pattern MatchStar: identifier? name",
                n -> values(n.name()),
                (s, a) -> new Pattern.MatchStar(s, as(a[0])));
        row(
                Pattern.MatchAs.class,
                "pattern MatchAs: pattern? pattern, identifier? name",
                n -> values(n.pattern(), n.name()),
                (s, a) -> new Pattern.MatchAs(s, as(a[0]), as(a[1])));
        row(
                Pattern.MatchOr.class,
                "pattern MatchOr: pattern* patterns",
                n -> values(n.patterns()),
                (s, a) -> new Pattern.MatchOr(s, as(a[0])));
        row(
                TypeParam.TypeVar.class,
                "type_param TypeVar: identifier name, expr? bound",
                n -> values(n.name(), n.bound()),
                (s, a) -> new TypeParam.TypeVar(s, as(a[0]), as(a[1])));
        row(
                TypeParam.ParamSpec.class,
                "type_param ParamSpec: identifier name",
                n -> values(n.name()),
                (s, a) -> new TypeParam.ParamSpec(s, as(a[0])));
        row(
                TypeParam.TypeVarTuple.class,
                "type_param TypeVarTuple: identifier name",
                n -> values(n.name()),
                (s, a) -> new TypeParam.TypeVarTuple(s, as(a[0])));
    }

    private static void parts() {
        row(
                Comprehension.class,
                "AST comprehension: expr target, expr iter, expr* ifs, int is_async",
                n -> values(n.target(), n.iter(), n.ifs(), n.isAsync()),
                (s, a) -> new Comprehension(as(a[0]), as(a[1]), as(a[2]), as(a[3])));
        row(
                ExceptHandler.class,
                "excepthandler ExceptHandler: expr? type, identifier? name, stmt* body",
                n -> values(n.type(), n.name(), n.body()),
                (s, a) -> new ExceptHandler(s, as(a[0]), as(a[1]), as(a[2])));
        row(
                Arguments.class,
                "AST arguments: arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr* kw_defaults, arg?"
                        + " kwarg, expr* defaults",
                n -> values(
                        n.posOnlyArgs(), n.args(), n.varArg(), n.kwOnlyArgs(), n.kwDefaults(), n.kwArg(), n.defaults()),
                (s, a) -> new Arguments(as(a[0]), as(a[1]), as(a[2]), as(a[3]), as(a[4]), as(a[5]), as(a[6])));
        row(
                Arg.class,
                "AST arg: identifier arg, expr? annotation, string? type_comment",
                n -> values(n.arg(), n.annotation(), null),
                (s, a) -> new Arg(s, as(a[0]), as(a[1])));
        row(
                Keyword.class,
                "AST keyword: identifier? arg, expr value",
                n -> values(n.arg(), n.value()),
                (s, a) -> new Keyword(s, as(a[0]), as(a[1])));
        row(
                Alias.class,
                "AST alias: identifier name, identifier? asname",
                n -> values(n.name(), n.asName()),
                (s, a) -> new Alias(s, as(a[0]), as(a[1])));
        row(
                WithItem.class,
                "AST withitem: expr context_expr, expr? optional_vars",
                n -> values(n.contextExpr(), n.optionalVars()),
                (s, a) -> new WithItem(as(a[0]), as(a[1])));
        row(
                MatchCase.class,
                "AST match_case: pattern pattern, expr? guard, stmt* body",
                n -> values(n.pattern(), n.guard(), n.body()),
                (s, a) -> new MatchCase(as(a[0]), as(a[1]), as(a[2])));
    }

    /** {@code declaration} is {@code base name: fields}. */
    private static <N extends Node> void row(
            Class<N> type, String declaration, Function<N, List<Object>> read, BiFunction<Span, Object[], Node> build) {
        int space = declaration.indexOf(' ');
        int colon = declaration.indexOf(':');
        String base = declaration.substring(0, space);
        String name = declaration.substring(space + 1, colon);
        List<Field> fields = fields(declaration.substring(colon + 1).strip());
        boolean positioned = Positioned.class.isAssignableFrom(type);
        Row row = new Row(base, name, positioned, fields, n -> read.apply(type.cast(n)), build);
        BY_CLASS.put(type, row);
        BY_NAME.put(name, row);
    }

    private static List<Field> fields(String declaration) {
        if (declaration.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(declaration.split(", ")).map(Schema::field).toList();
    }

    private static Field field(String declaration) {
        int space = declaration.indexOf(' ');
        char last = declaration.charAt(space - 1);
        boolean marked = last == '*' || last == '?';
        return new Field(
                declaration.substring(space + 1),
                declaration.substring(0, marked ? space - 1 : space),
                marked ? last : ' ');
    }

    private static List<Object> values(Object... values) {
        return Arrays.asList(values);
    }

    @SuppressWarnings("unchecked")
    private static <T> T as(Object value) {
        return (T) value;
    }
}
