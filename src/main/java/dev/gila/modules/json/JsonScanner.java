package dev.gila.modules.json;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.PyList;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Comparison;
import java.util.HashMap;
import java.util.Map;

/** {@code _json.make_scanner}: reads values as a {@code JSONDecoder} wants them. */
@TypeDef(doc = "JSON scanner object")
final class JsonScanner extends PyObject {
    static final PyType TYPE = PyType.builtin("_json.Scanner", Types.OBJECT);

    private static final int MAX_DEPTH = 20_000;

    private final boolean strict;
    private final Object objectHook;
    private final Object pairsHook;
    private final Object parseFloat;
    private final Object parseInt;
    private final Object parseConstant;

    private JsonScanner(ThreadState ts, PyType type, Object context) {
        super(type);
        strict = Comparison.truth(ts, Attributes.get(ts, context, "strict"));
        objectHook = Attributes.get(ts, context, "object_hook");
        pairsHook = Attributes.get(ts, context, "object_pairs_hook");
        parseFloat = Attributes.get(ts, context, "parse_float");
        parseInt = Attributes.get(ts, context, "parse_int");
        parseConstant = Attributes.get(ts, context, "parse_constant");
    }

    @Def(kind = Def.Kind.NEW, signature = "context")
    static Object make(ThreadState ts, PyType cls, Object context) {
        return new JsonScanner(ts, cls, context);
    }

    @Getter
    static boolean strict(JsonScanner self) {
        return self.strict;
    }

    @Def(signature = "string, idx")
    static Object __call__(ThreadState ts, JsonScanner self, Object string, long idx) {
        if (!(string instanceof PyStr s)) {
            throw Exceptions.typeError(
                    "first argument must be a string, not %s", PyType.of(string).name());
        }
        if (idx < 0) throw Exceptions.valueError("idx cannot be negative");
        String text = s.toString();
        if (idx >= s.length()) throw Exceptions.stopIteration(idx);
        Reading reading = self.new Reading(ts, text, text.offsetByCodePoints(0, (int) idx));
        Object value = reading.value();
        return PyTuple.of(value, (long) text.codePointCount(0, reading.at));
    }

    /** One document. */
    private final class Reading {
        private final ThreadState ts;
        private final String text;
        private final Map<String, PyStr> keys = new HashMap<>();
        private final int[] end = new int[1];
        private int at;
        private int depth;

        Reading(ThreadState ts, String text, int at) {
            this.ts = ts;
            this.text = text;
            this.at = at;
        }

        private int peek() {
            return at < text.length() ? text.charAt(at) : -1;
        }

        private void skipSpace() {
            while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) at++;
        }

        private PyException noValue() {
            return Exceptions.stopIteration((long) text.codePointCount(0, at));
        }

        Object value() {
            switch (peek()) {
                case '"':
                    return string();
                case '{':
                case '[':
                    if (++depth > MAX_DEPTH) {
                        throw Exceptions.of(
                                Exceptions.RECURSION_ERROR,
                                "maximum recursion depth exceeded while decoding a JSON document");
                    }
                    Object made = peek() == '{' ? object() : array();
                    depth--;
                    return made;
                default:
                    return scalar();
            }
        }

        private PyStr string() {
            String s = JsonText.scan(ts, text, at + 1, strict, end);
            at = end[0];
            return PyStr.of(s);
        }

        private Object scalar() {
            if (word("null")) return Singletons.NONE;
            if (word("true")) return true;
            if (word("false")) return false;
            for (String constant : new String[] {"NaN", "Infinity", "-Infinity"}) {
                if (word(constant)) return Calls.call1(ts, parseConstant, PyStr.of(constant));
            }
            return number();
        }

        private boolean word(String word) {
            if (!text.startsWith(word, at)) return false;
            at += word.length();
            return true;
        }

        private int digits(int from) {
            int i = from;
            while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') i++;
            return i;
        }

        private Object number() {
            int i = at;
            if (i < text.length() && text.charAt(i) == '-') i++;
            int whole = i < text.length() && text.charAt(i) == '0' ? i + 1 : digits(i);
            if (whole == i) throw noValue();
            i = whole;
            boolean real = false;
            if (i < text.length() && text.charAt(i) == '.' && digits(i + 1) > i + 1) {
                i = digits(i + 1);
                real = true;
            }
            if (i < text.length() && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
                int sign = i + 1 < text.length() && "+-".indexOf(text.charAt(i + 1)) >= 0 ? 1 : 0;
                int last = digits(i + 1 + sign);
                if (last > i + 1 + sign) {
                    i = last;
                    real = true;
                }
            }
            String literal = text.substring(at, i);
            at = i;
            if (real) {
                if (parseFloat == Types.FLOAT) return Double.parseDouble(literal);
                return Calls.call1(ts, parseFloat, PyStr.of(literal));
            }
            if (parseInt == Types.INT && literal.length() < 18) return Long.parseLong(literal);
            return Calls.call1(ts, parseInt, PyStr.of(literal));
        }

        private Object array() {
            PyList list = new PyList();
            at++;
            skipSpace();
            if (peek() == ']') {
                at++;
                return list;
            }
            while (true) {
                list.add(item());
                skipSpace();
                if (peek() == ']') {
                    at++;
                    return list;
                }
                if (peek() != ',') throw JsonText.error(ts, "Expecting ',' delimiter", text, at);
                at++;
                skipSpace();
            }
        }

        /** A value that must be there. */
        private Object item() {
            int start = at;
            try {
                return value();
            } catch (PyException e) {
                if (!e.is(Exceptions.STOP_ITERATION)) throw e;
                throw JsonText.error(ts, "Expecting value", text, Math.max(start, at));
            }
        }

        private Object object() {
            boolean pairs = pairsHook != Singletons.NONE;
            PyList list = new PyList();
            PyDict dict = new PyDict();
            at++;
            skipSpace();
            if (peek() == '}') {
                at++;
                return hooked(pairs, list, dict);
            }
            while (true) {
                if (peek() != '"') {
                    throw JsonText.error(ts, "Expecting property name enclosed in double quotes", text, at);
                }
                PyStr read = string();
                PyStr key = keys.computeIfAbsent(read.toString(), k -> read);
                skipSpace();
                if (peek() != ':') throw JsonText.error(ts, "Expecting ':' delimiter", text, at);
                at++;
                skipSpace();
                Object value = item();
                if (pairs) list.add(PyTuple.of(key, value));
                else dict.put(key, value);
                skipSpace();
                if (peek() == '}') {
                    at++;
                    return hooked(pairs, list, dict);
                }
                if (peek() != ',') throw JsonText.error(ts, "Expecting ',' delimiter", text, at);
                at++;
                skipSpace();
            }
        }

        private Object hooked(boolean pairs, PyList list, PyDict dict) {
            if (pairs) return Calls.call1(ts, pairsHook, list);
            return objectHook == Singletons.NONE ? dict : Calls.call1(ts, objectHook, dict);
        }
    }
}
