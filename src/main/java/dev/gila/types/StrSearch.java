package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.SliceRange;

/** Finding text in text, and what depends on it. */
@TypeDef(of = StrType.class)
final class StrSearch {
    private StrSearch() {}

    /** The part of a string that a search looks at; indices count {@code char}s. */
    private record Scope(PyStr self, String text, int from, int to) {
        static Scope of(ThreadState ts, PyStr self, Object start, Object end) {
            if (start == null && end == null) {
                String text = self.toString();
                return new Scope(self, text, 0, text.length());
            }
            SliceRange r = SliceRange.of(ts, start, end, self.length());
            if (r.start() > r.stop()) return new Scope(self, self.toString(), 0, -1);
            return new Scope(self, self.toString(), self.charIndexOf(r.start()), self.charIndexOf(r.stop()));
        }

        int first(String sub) {
            if (to < from) return -1;
            if (to == text.length()) return TextSearch.first(text, sub, from);
            int i = TextSearch.first(text.substring(from, to), sub, 0);
            return i < 0 ? -1 : from + i;
        }

        int last(String sub) {
            if (to < from) return -1;
            int i = TextSearch.last(text, sub, to - sub.length());
            return i < from ? -1 : i;
        }

        long position(int charIndex) {
            return charIndex < 0 ? -1 : self.indexOfChar(charIndex);
        }

        boolean startsWith(String prefix) {
            return to - from >= prefix.length() && text.startsWith(prefix, from);
        }

        boolean endsWith(String suffix) {
            return to - from >= suffix.length() && text.startsWith(suffix, to - suffix.length());
        }
    }

    private static String text(Object sub) {
        if (sub instanceof PyStr s) return s.toString();
        throw Exceptions.typeError("must be str, not %s", PyType.of(sub).name());
    }

    @Def(signature = "sub, start=None, end=None, /")
    static long find(ThreadState ts, PyStr self, Object sub, Object start, Object end) {
        Scope scope = Scope.of(ts, self, start, end);
        return scope.position(scope.first(text(sub)));
    }

    @Def(signature = "sub, start=None, end=None, /")
    static long rfind(ThreadState ts, PyStr self, Object sub, Object start, Object end) {
        Scope scope = Scope.of(ts, self, start, end);
        return scope.position(scope.last(text(sub)));
    }

    @Def(signature = "sub, start=None, end=None, /")
    static long index(ThreadState ts, PyStr self, Object sub, Object start, Object end) {
        return found(find(ts, self, sub, start, end));
    }

    @Def(signature = "sub, start=None, end=None, /")
    static long rindex(ThreadState ts, PyStr self, Object sub, Object start, Object end) {
        return found(rfind(ts, self, sub, start, end));
    }

    private static long found(long i) {
        if (i < 0) throw Exceptions.valueError("substring not found");
        return i;
    }

    @Def(signature = "sub, start=None, end=None, /")
    static long count(ThreadState ts, PyStr self, Object sub, Object start, Object end) {
        Scope scope = Scope.of(ts, self, start, end);
        String wanted = text(sub);
        if (scope.to < scope.from) return 0;
        if (wanted.isEmpty()) return scope.text.codePointCount(scope.from, scope.to) + 1L;
        long n = 0;
        String part = scope.text.substring(scope.from, scope.to);
        int i = TextSearch.first(part, wanted, 0);
        for (; i >= 0; i = TextSearch.first(part, wanted, i + wanted.length())) n++;
        return n;
    }

    @Def(signature = "prefix, start=None, end=None, /")
    static boolean startswith(ThreadState ts, PyStr self, Object prefix, Object start, Object end) {
        Scope scope = Scope.of(ts, self, start, end);
        if (!(prefix instanceof PyTuple t)) return scope.startsWith(affix(prefix, "startswith"));
        for (Object p : t.items()) if (scope.startsWith(affixOfTuple(p, "startswith"))) return true;
        return false;
    }

    @Def(signature = "suffix, start=None, end=None, /")
    static boolean endswith(ThreadState ts, PyStr self, Object suffix, Object start, Object end) {
        Scope scope = Scope.of(ts, self, start, end);
        if (!(suffix instanceof PyTuple t)) return scope.endsWith(affix(suffix, "endswith"));
        for (Object s : t.items()) if (scope.endsWith(affixOfTuple(s, "endswith"))) return true;
        return false;
    }

    private static String affix(Object o, String function) {
        if (o instanceof PyStr s) return s.toString();
        throw Exceptions.typeError(
                "%s first arg must be str or a tuple of str, not %s",
                function, PyType.of(o).name());
    }

    private static String affixOfTuple(Object o, String function) {
        if (o instanceof PyStr s) return s.toString();
        throw Exceptions.typeError(
                "tuple for %s must only contain str, not %s",
                function, PyType.of(o).name());
    }

    @Def
    static Object removeprefix(PyStr self, String prefix) {
        String text = self.toString();
        boolean removes = !prefix.isEmpty() && text.startsWith(prefix);
        return removes ? PyStr.of(text.substring(prefix.length())) : StrType.plain(self);
    }

    @Def
    static Object removesuffix(PyStr self, String suffix) {
        String text = self.toString();
        boolean removes = !suffix.isEmpty() && text.endsWith(suffix);
        return removes ? PyStr.of(text.substring(0, text.length() - suffix.length())) : StrType.plain(self);
    }

    @Def
    static Object partition(PyStr self, Object sep) {
        int i = self.toString().indexOf(separator(sep));
        return i < 0 ? PyTuple.of(StrType.plain(self), PyStr.EMPTY, PyStr.EMPTY) : parts(self, (PyStr) sep, i);
    }

    @Def
    static Object rpartition(PyStr self, Object sep) {
        int i = self.toString().lastIndexOf(separator(sep));
        return i < 0 ? PyTuple.of(PyStr.EMPTY, PyStr.EMPTY, StrType.plain(self)) : parts(self, (PyStr) sep, i);
    }

    private static PyTuple parts(PyStr self, PyStr sep, int at) {
        String text = self.toString();
        String after = text.substring(at + sep.toString().length());
        return PyTuple.of(PyStr.of(text.substring(0, at)), StrType.plain(sep), PyStr.of(after));
    }

    private static String separator(Object sep) {
        String text = text(sep);
        if (text.isEmpty()) throw Exceptions.valueError("empty separator");
        return text;
    }

    @Def(signature = "old, new, count=-1, /")
    static Object replace(PyStr self, String old, String replacement, long count) {
        String text = self.toString();
        if (count == 0 || old.equals(replacement)) return StrType.plain(self);
        if (old.isEmpty()) return PyStr.of(interleave(text, replacement, count));
        int at = text.indexOf(old);
        if (at < 0) return StrType.plain(self);
        if (count < 0) return PyStr.of(text.replace(old, replacement));
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (long n = count; n > 0 && at >= 0; n--) {
            out.append(text, from, at).append(replacement);
            from = at + old.length();
            at = text.indexOf(old, from);
        }
        return PyStr.of(out.append(text, from, text.length()).toString());
    }

    /** Text with something put before each character and at the end. */
    private static String interleave(String text, String insertion, long count) {
        StringBuilder out = new StringBuilder();
        long left = count < 0 ? Long.MAX_VALUE : count;
        for (int i = 0; i < text.length(); ) {
            if (left-- > 0) out.append(insertion);
            int c = text.codePointAt(i);
            out.appendCodePoint(c);
            i += Character.charCount(c);
        }
        if (left > 0) out.append(insertion);
        return out.toString();
    }
}
