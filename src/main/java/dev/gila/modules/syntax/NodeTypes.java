package dev.gila.modules.syntax;

import dev.gila.ast.AstName;
import dev.gila.ast.BoolOperator;
import dev.gila.ast.CmpOperator;
import dev.gila.ast.ExprContext;
import dev.gila.ast.Operator;
import dev.gila.ast.Schema;
import dev.gila.ast.UnaryOperator;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.Types;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The classes of module {@code ast}, made from the rows of {@link Schema}. They can be changed, as CPython's can. */
final class NodeTypes {
    static final PyType AST = make("AST", Types.OBJECT, Map.of());

    private static final String[] POSITION = {"lineno", "col_offset", "end_lineno", "end_col_offset"};
    private static final List<String> POSITIONED = List.of("stmt", "expr", "excepthandler", "pattern", "type_param");
    private static final Map<String, List<? extends AstName>> NAMES = Map.of(
            "expr_context", List.of(ExprContext.values()),
            "boolop", List.of(BoolOperator.values()),
            "operator", List.of(Operator.values()),
            "unaryop", List.of(UnaryOperator.values()),
            "cmpop", List.of(CmpOperator.values()));

    private static final Map<String, PyType> TYPES = new LinkedHashMap<>();
    private static final Map<PyType, Schema.Row> ROWS = new HashMap<>();
    private static final Map<AstName, PyObject> CONSTANTS = new HashMap<>();
    private static final Map<PyType, AstName> BY_TYPE = new HashMap<>();

    static {
        TYPES.put("AST", AST);
        AST.define("_fields", PyTuple.EMPTY);
        AST.define("_attributes", PyTuple.EMPTY);
        AST.define("__match_args__", PyTuple.EMPTY);
        Schema.rows().values().forEach(NodeTypes::add);
        node("mod", "FunctionType", List.of("argtypes", "returns"), "expr* argtypes, expr returns", false);
        node("type_ignore", "TypeIgnore", List.of("lineno", "tag"), "int lineno, string tag", false);
        NAMES.forEach((base, names) -> names.forEach(name -> add(base, name)));
    }

    private NodeTypes() {}

    /** All classes, by name. */
    static Map<String, PyType> all() {
        return TYPES;
    }

    static PyType of(Schema.Row row) {
        return TYPES.get(row.name());
    }

    /** The one instance that the parser uses for an operator or a context. */
    static PyObject of(AstName name) {
        return CONSTANTS.get(name);
    }

    /** The row of a class or of the first of its bases that has one, or null. */
    static Schema.Row row(PyType type) {
        return find(ROWS, type);
    }

    /** The operator or context that a class stands for, or null. */
    static AstName name(PyType type) {
        return find(BY_TYPE, type);
    }

    private static <T> T find(Map<PyType, T> table, PyType type) {
        for (PyType base : type.mro()) {
            T found = table.get(base);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static PyType make(String name, PyType base, Map<String, Object> extra) {
        Map<String, Object> namespace = new LinkedHashMap<>();
        namespace.put("__module__", PyStr.intern("ast"));
        namespace.put("__doc__", PyStr.of(name));
        namespace.putAll(extra);
        return new PyType(Types.TYPE, name, new PyType[] {base}, namespace, false, true, true);
    }

    private static PyType base(String name) {
        if (name.equals("AST")) {
            return AST;
        }
        return TYPES.computeIfAbsent(name, n -> {
            boolean positioned = POSITIONED.contains(n);
            return make(n, AST, positioned ? positions() : Map.of());
        });
    }

    private static Map<String, Object> positions() {
        return Map.of(
                "_attributes", names(List.of(POSITION)), POSITION[2], Singletons.NONE, POSITION[3], Singletons.NONE);
    }

    private static PyTuple names(List<String> names) {
        return new PyTuple(names.stream().map(PyStr::intern).toArray());
    }

    private static PyType node(String base, String name, List<String> fields, String declaration, boolean positioned) {
        PyType type = make(name, base(base), positioned ? positions() : Map.of());
        type.define("_fields", names(fields));
        type.define("__match_args__", names(fields));
        type.define("__doc__", PyStr.of(declaration.isEmpty() ? name : name + "(" + declaration + ")"));
        TYPES.put(name, type);
        return type;
    }

    private static void add(Schema.Row row) {
        List<String> fields = row.fields().stream().map(Schema.Field::name).toList();
        StringBuilder declaration = new StringBuilder();
        for (Schema.Field field : row.fields()) {
            declaration.append(declaration.length() > 0 ? ", " : "").append(field.type());
            declaration
                    .append(field.arity() == ' ' ? "" : field.arity())
                    .append(' ')
                    .append(field.name());
        }
        boolean own = row.positioned() && row.base().equals("AST");
        PyType type = node(row.base(), row.name(), fields, declaration.toString(), own);
        for (Schema.Field field : row.fields()) {
            if (field.arity() == '?') {
                type.define(field.name(), Singletons.NONE);
            }
        }
        ROWS.put(type, row);
    }

    private static void add(String base, AstName name) {
        PyType type = node(base, name.astName(), List.of(), "", false);
        CONSTANTS.put(name, new PyObject(type));
        BY_TYPE.put(type, name);
    }
}
