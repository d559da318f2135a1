package dev.gila.modules.syntax;

import dev.gila.ast.AstName;
import dev.gila.ast.Bytes;
import dev.gila.ast.Expr;
import dev.gila.ast.ExprContext;
import dev.gila.ast.Imaginary;
import dev.gila.ast.Mod;
import dev.gila.ast.Node;
import dev.gila.ast.Operator;
import dev.gila.ast.Schema;
import dev.gila.ast.Singleton;
import dev.gila.object.Exceptions;
import dev.gila.object.PyBytes;
import dev.gila.object.PyComplex;
import dev.gila.object.PyException;
import dev.gila.object.PyList;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.ops.Attributes;
import dev.gila.ops.Convert;
import dev.gila.source.Span;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a tree of Python objects, and says what is wrong with those that make none. */
final class TreeFromPython {
    private static final Set<String> FLAGS = Set.of("simple", "is_async");

    /** How messages name lists that must not have gaps. */
    private static final Map<String, String> LISTS = Map.of("expr", "expression", "stmt", "statement");

    /** What places call for that has a position. */
    private static final Set<String> POSITIONED =
            Set.of("stmt", "expr", "excepthandler", "pattern", "type_param", "arg", "keyword", "alias");

    private final ThreadState ts;

    TreeFromPython(ThreadState ts) {
        this.ts = ts;
    }

    Mod module(Object object) {
        return (Mod) node(object, "mod");
    }

    /** {@code base} is what the place calls for: stmt, expr, arguments ... */
    private Node node(Object object, String base) {
        Span span = POSITIONED.contains(base) ? span(object, base) : null;
        Schema.Row row = NodeTypes.row(PyType.of(object));
        if (row == null || !row.base().equals(base) && !row.name().equals(base)) {
            throw Exceptions.typeError("expected some sort of %s, but got %s", base, Convert.repr(ts, object));
        }
        Object[] values = new Object[row.fields().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = field(object, row, row.fields().get(i));
        }
        if (row.name().equals("Constant")) {
            return constant(span, Attributes.get(ts, object, "value"), (String) values[1]);
        }
        return TreeChecks.checked(row.build().apply(span, values), row.name());
    }

    private Span span(Object object, String base) {
        int line = position(object, base, "lineno", -1);
        int column = position(object, base, "col_offset", -1);
        return new Span(
                line,
                column,
                position(object, base, "end_lineno", line),
                position(object, base, "end_col_offset", column));
    }

    private int position(Object object, String base, String name, int otherwise) {
        Object value = Attributes.getOrNull(ts, object, name);
        if (value != null && value != Singletons.NONE) {
            return Convert.toInt(ts, value);
        }
        if (otherwise >= 0) {
            return otherwise;
        }
        throw missing(name, base);
    }

    private static PyException missing(String field, String from) {
        return Exceptions.typeError("required field \"%s\" missing from %s", field, from);
    }

    private Object field(Object object, Schema.Row row, Schema.Field field) {
        Object value = Attributes.getOrNull(ts, object, field.name());
        if (field.arity() == '*') {
            return value == null ? missingList(row, field) : list(value, row, field);
        }
        if (value == null || value == Singletons.NONE && !field.type().equals("constant")) {
            if (field.arity() == '?') {
                return field.type().equals("int") ? (Object) 0 : null;
            }
            if (value == null) {
                throw missing(field.name(), row.name());
            }
            throw Exceptions.valueError("field '%s' is required for %s", field.name(), row.name());
        }
        return value(value, field);
    }

    private static Object missingList(Schema.Row row, Schema.Field field) {
        if (field.name().equals("type_params")) {
            return List.of();
        }
        throw missing(field.name(), row.name());
    }

    /** Only the keys of a dict and the defaults of keyword-only parameters may be None. */
    private List<Object> list(Object value, Schema.Row row, Schema.Field field) {
        if (!(value instanceof PyList list)) {
            throw Exceptions.typeError(
                    "%s field \"%s\" must be a list, not a %s",
                    row.name(), field.name(), PyType.of(value).name());
        }
        boolean gaps = field.name().equals("keys") || field.name().equals("kw_defaults");
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            boolean gap = list.get(i) == Singletons.NONE;
            if (gap && !gaps && LISTS.containsKey(field.type())) {
                throw Exceptions.valueError("None disallowed in %s list", LISTS.get(field.type()));
            }
            items.add(gap ? null : value(list.get(i), field));
        }
        return items;
    }

    private Object value(Object value, Schema.Field field) {
        return switch (field.type()) {
            case "identifier" -> identifier(value, "identifier");
            case "string" -> identifier(value, "string");
            case "int" ->
                FLAGS.contains(field.name())
                        ? (Object) (Convert.toInt(ts, value) != 0)
                        : (Object) Convert.toInt(ts, value);
            case "constant" -> singleton(value);
            case "expr_context", "boolop", "operator", "unaryop", "cmpop" -> operator(value, field.type());
            case "type_ignore" -> value;
            default -> node(value, field.type());
        };
    }

    private static String identifier(Object value, String kind) {
        if (value instanceof PyStr text) {
            return text.toString();
        }
        throw Exceptions.typeError("AST %s must be of type str", kind);
    }

    private AstName operator(Object value, String type) {
        AstName name = NodeTypes.name(PyType.of(value));
        if (name == null) {
            throw Exceptions.typeError("expected some sort of %s, but got %s", type, Convert.repr(ts, value));
        }
        return name;
    }

    // Constants

    /** The constant of a pattern; that of an expression is made by {@link #constant}. */
    private static Object singleton(Object value) {
        return value instanceof Boolean ? value : value == Singletons.NONE ? Singleton.NONE : null;
    }

    private Expr constant(Span span, Object value, String kind) {
        if (value instanceof PyTuple tuple) {
            List<Expr> elements = new ArrayList<>();
            for (Object item : tuple.items()) {
                elements.add(constant(span, item, null));
            }
            return new Expr.Tuple(span, List.copyOf(elements), ExprContext.LOAD);
        }
        if (value instanceof PyComplex number && number.real() != 0) {
            Expr real = new Expr.Constant(span, number.real(), null);
            Expr imaginary = new Expr.Constant(span, new Imaginary(number.imag()), null);
            return new Expr.BinOp(span, real, Operator.ADD, imaginary);
        }
        return new Expr.Constant(span, plain(value), kind);
    }

    private static Object plain(Object value) {
        if (value == Singletons.NONE) {
            return Singleton.NONE;
        } else if (value == Singletons.ELLIPSIS) {
            return Singleton.ELLIPSIS;
        } else if (value instanceof PyStr text) {
            return text.toString();
        } else if (value instanceof PyBytes bytes) {
            return new Bytes(bytes.data());
        } else if (value instanceof PyComplex number) {
            return new Imaginary(number.imag());
        } else if (value instanceof Long
                || value instanceof BigInteger
                || value instanceof Double
                || value instanceof Boolean) {
            return value;
        }
        throw Exceptions.typeError(
                "got an invalid type in Constant: %s", PyType.of(value).name());
    }
}
