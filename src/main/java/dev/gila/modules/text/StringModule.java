package dev.gila.modules.text;

import dev.gila.object.Def;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyList;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.ops.Iteration;
import dev.gila.types.FieldName;
import dev.gila.types.FormatMarkup;

/** {@code _string}: how {@code string.Formatter} reads format strings. */
@ModuleDef(value = "_string", doc = "string helper module")
final class StringModule {
    private StringModule() {}

    @Def
    static Object formatter_parser(ThreadState ts, String text) {
        PyList pieces = new PyList();
        FormatMarkup markup = new FormatMarkup(text);
        for (FormatMarkup.Piece p = markup.next(); p != null; p = markup.next()) pieces.add(piece(p));
        return Iteration.iter(ts, pieces);
    }

    private static PyTuple piece(FormatMarkup.Piece p) {
        PyStr literal = PyStr.of(p.literal());
        if (p.field() == null) return PyTuple.of(literal, Singletons.NONE, Singletons.NONE, Singletons.NONE);
        Object conversion = p.conversion() == 0 ? Singletons.NONE : PyStr.ofCodePoint(p.conversion());
        return PyTuple.of(literal, PyStr.of(p.field()), PyStr.of(p.spec()), conversion);
    }

    @Def
    static Object formatter_field_name_split(ThreadState ts, String text) {
        FieldName name = FieldName.parse(text);
        PyList steps = new PyList();
        for (FieldName.Step s : name.steps()) steps.add(PyTuple.of(s.attribute(), value(s.key())));
        return PyTuple.of(value(name.first()), Iteration.iter(ts, steps));
    }

    private static Object value(Object key) {
        return key instanceof String s ? PyStr.of(s) : key;
    }
}
