package dev.gila.ast;

import dev.gila.source.Span;
import java.util.List;
import java.util.stream.IntStream;

/** Prints a tree as {@code ast.dump(tree, indent=2)} of CPython 3.12 does, character for character. */
public final class AstDump {
    private static final String[] POSITIONS = {"lineno", "col_offset", "end_lineno", "end_col_offset"};

    private final boolean attributes;
    private final StringBuilder out = new StringBuilder();

    private AstDump(boolean attributes) {
        this.attributes = attributes;
    }

    public static String dump(Node node) {
        return dump(node, false);
    }

    /** With {@code attributes}, each node's position is printed too; columns are in characters. */
    public static String dump(Node node, boolean attributes) {
        AstDump dump = new AstDump(attributes);
        dump.node(node, 0);
        return dump.out.toString();
    }

    private void node(Node node, int level) {
        Schema.Row row = Schema.of(node);
        List<Object> values = row.read().apply(node);
        boolean inline = !(attributes && row.positioned()) && inline(row, values);
        out.append(row.name()).append('(');
        boolean first = true;
        for (int i = 0; i < values.size(); i++) {
            Schema.Field field = row.fields().get(i);
            if (shown(field, values.get(i))) {
                separate(first, inline, level + 1);
                first = false;
                out.append(field.name()).append('=');
                value(field.type(), values.get(i), level + 1);
            }
        }
        if (attributes && node instanceof Positioned positioned) {
            positions(positioned.span(), first, level + 1);
        }
        out.append(')');
    }

    private static boolean shown(Schema.Field field, Object value) {
        return value != null || field.arity() != '?';
    }

    /** A node stands on one line if it shows at most three fields and none of them shows fields of its own. */
    private boolean inline(Schema.Row row, List<Object> values) {
        int shown = 0;
        for (int i = 0; i < values.size(); i++) {
            if (shown(row.fields().get(i), values.get(i))) {
                shown++;
                if (!simple(values.get(i))) {
                    return false;
                }
            }
        }
        return shown <= 3;
    }

    private boolean simple(Object value) {
        if (value instanceof List<?> list) {
            return list.isEmpty();
        }
        if (!(value instanceof Node node)) {
            return true;
        }
        Schema.Row row = Schema.of(node);
        List<Object> values = row.read().apply(node);
        return !(attributes && row.positioned())
                && IntStream.range(0, values.size())
                        .noneMatch(i -> shown(row.fields().get(i), values.get(i)));
    }

    private void separate(boolean first, boolean inline, int level) {
        if (!first) {
            out.append(inline ? ", " : ",");
        }
        if (!inline) {
            out.append('\n').append("  ".repeat(level));
        }
    }

    private void positions(Span span, boolean first, int level) {
        int[] numbers = {span.startLine(), span.startColumn(), span.endLine(), span.endColumn()};
        for (int i = 0; i < numbers.length; i++) {
            separate(first && i == 0, false, level);
            out.append(POSITIONS[i]).append('=').append(numbers[i]);
        }
    }

    private void value(String type, Object value, int level) {
        if (value instanceof Node node) {
            node(node, level);
        } else if (value instanceof List<?> list) {
            list(type, list, level);
        } else if (value instanceof Boolean flag && type.equals("int")) {
            out.append(flag ? '1' : '0');
        } else if (value instanceof AstName name) {
            out.append(name.astName()).append("()");
        } else {
            out.append(ConstantRepr.of(value));
        }
    }

    private void list(String type, List<?> list, int level) {
        if (list.isEmpty()) {
            out.append("[]");
            return;
        }
        out.append('[');
        boolean first = true;
        for (Object item : list) {
            separate(first, false, level + 1);
            first = false;
            value(type, item, level + 1);
        }
        out.append(']');
    }
}
