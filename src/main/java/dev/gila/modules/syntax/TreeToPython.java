package dev.gila.modules.syntax;

import dev.gila.ast.AstName;
import dev.gila.ast.Bytes;
import dev.gila.ast.Imaginary;
import dev.gila.ast.Node;
import dev.gila.ast.Positioned;
import dev.gila.ast.Schema;
import dev.gila.ast.Singleton;
import dev.gila.object.PyBytes;
import dev.gila.object.PyComplex;
import dev.gila.object.PyList;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.Singletons;
import dev.gila.source.SourceText;
import dev.gila.source.Span;
import java.util.List;

/** Makes Python objects of a tree. */
final class TreeToPython {
    private final SourceText source;

    TreeToPython(SourceText source) {
        this.source = source;
    }

    PyObject node(Node node) {
        Schema.Row row = Schema.of(node);
        PyObject made = new PyObject(NodeTypes.of(row));
        List<Object> values = row.read().apply(node);
        for (int i = 0; i < values.size(); i++) {
            Schema.Field field = row.fields().get(i);
            made.setOwn(field.name(), value(field, values.get(i)));
        }
        if (node instanceof Positioned positioned) {
            position(made, positioned.span());
        }
        return made;
    }

    private void position(PyObject made, Span span) {
        made.setOwn("lineno", (long) span.startLine());
        made.setOwn("col_offset", (long) source.utf8Column(span.startLine(), span.startColumn()));
        made.setOwn("end_lineno", (long) span.endLine());
        made.setOwn("end_col_offset", (long) source.utf8Column(span.endLine(), span.endColumn()));
    }

    private Object value(Schema.Field field, Object value) {
        if (value instanceof List<?> list) {
            return new PyList(list.stream().map(item -> value(field, item)).toArray());
        } else if (value instanceof Node node) {
            return node(node);
        } else if (value instanceof AstName name) {
            return NodeTypes.of(name);
        } else if (value instanceof Boolean flag && field.type().equals("int")) {
            return flag ? 1L : 0L;
        } else if (value instanceof Integer number) {
            return (long) number;
        }
        return field.type().equals("identifier") && value != null ? PyStr.intern((String) value) : constant(value);
    }

    private static Object constant(Object value) {
        if (value == null || value == Singleton.NONE) {
            return Singletons.NONE;
        } else if (value == Singleton.ELLIPSIS) {
            return Singletons.ELLIPSIS;
        } else if (value instanceof String text) {
            return PyStr.of(text);
        } else if (value instanceof Bytes bytes) {
            return new PyBytes(bytes.value());
        } else if (value instanceof Imaginary imaginary) {
            return new PyComplex(0, imaginary.value());
        }
        return value;
    }
}
