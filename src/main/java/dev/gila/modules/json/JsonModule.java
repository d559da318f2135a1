package dev.gila.modules.json;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyDict;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;

/** The module itself. */
@ModuleDef(value = "_json", doc = "json speedups")
final class JsonModule {
    private JsonModule() {}

    static void init(ThreadState ts, PyDict namespace) {
        namespace.put("make_scanner", JsonScanner.TYPE);
    }

    @Def(signature = "string, end, strict=True, /")
    static Object scanstring(ThreadState ts, Object string, long end, boolean strict) {
        if (!(string instanceof PyStr s)) {
            throw Exceptions.typeError(
                    "first argument must be a string, not %s", PyType.of(string).name());
        }
        if (end < 0 || end > s.length()) throw Exceptions.valueError("end is out of bounds");
        String text = s.toString();
        int[] after = new int[1];
        int start = text.offsetByCodePoints(0, (int) end);
        String value = JsonText.scan(ts, text, start, strict, after);
        return PyTuple.of(PyStr.of(value), (long) text.codePointCount(0, after[0]));
    }

    private static PyStr text(Object o) {
        if (o instanceof PyStr s) return s;
        throw Exceptions.typeError(
                "first argument must be a string, not %s", PyType.of(o).name());
    }

    @Def
    static String encode_basestring(Object string) {
        return JsonText.quote(text(string).toString(), false);
    }

    @Def
    static String encode_basestring_ascii(Object string) {
        return JsonText.quote(text(string).toString(), true);
    }
}
