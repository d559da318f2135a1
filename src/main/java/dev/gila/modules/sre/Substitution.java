package dev.gila.modules.sre;

import dev.gila.object.Callables;
import dev.gila.object.PyBytes;
import dev.gila.object.PyStr;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.types.Buffers;
import java.util.ArrayList;
import java.util.List;

/** The string with occurrences of a pattern replaced, and how many there were. */
record Substitution(Object result, long count) {

    static Substitution of(ThreadState ts, PyPattern pattern, Object replacement, Object string, long limit) {
        Object filter = filter(ts, pattern, replacement);
        Subject subject = Subject.of(ts, pattern, string, null, null);
        List<Object> parts = new ArrayList<>();
        int last = 0;
        long count = 0;
        while ((limit == 0 || count < limit) && subject.find()) {
            Search search = subject.search();
            if (last < search.start()) {
                parts.add(subject.slice(last, search.start()));
            }
            replace(ts, filter, subject, parts);
            last = search.matcher().position();
            count++;
            search.advance();
        }
        if (count == 0) {
            return new Substitution(subject.slice(0, subject.search().end()), 0);
        }
        parts.add(subject.slice(last, subject.search().end()));
        return new Substitution(subject.join(parts), count);
    }

    /** What makes the replacements: a function, a template, or a text to be taken as it is. */
    private static Object filter(ThreadState ts, PyPattern pattern, Object replacement) {
        if (Callables.isCallable(replacement) || isPlain(ts, replacement)) {
            return replacement;
        }
        Template template = template(ts, pattern, replacement);
        return template.literal() != null ? template.literal() : template;
    }

    private static boolean isPlain(ThreadState ts, Object replacement) {
        if (replacement instanceof PyStr s) {
            return s.toString().indexOf('\\') < 0;
        }
        if (!Buffers.isBuffer(ts, replacement)) {
            return false;
        }
        for (byte b : Buffers.bytesOf(ts, replacement)) {
            if (b == '\\') {
                return false;
            }
        }
        return true;
    }

    /** Has module {@code re} take a replacement apart. */
    static Template template(ThreadState ts, PyPattern pattern, Object replacement) {
        Object re = Calls.call1(ts, ts.interpreter().builtins().get("__import__"), PyStr.of("re"));
        Object compile = Attributes.get(ts, re, "_compile_template");
        return (Template) Calls.call2(ts, compile, pattern, replacement);
    }

    private static void replace(ThreadState ts, Object filter, Subject subject, List<Object> parts) {
        if (filter instanceof PyStr || filter instanceof PyBytes) {
            parts.add(filter);
            return;
        }
        PyMatch match = new PyMatch(subject, subject.search());
        if (filter instanceof Template template) {
            template.expand(match, parts);
            return;
        }
        Object made = Callables.isCallable(filter) ? Calls.call1(ts, filter, match) : filter;
        if (made != Singletons.NONE) {
            parts.add(made);
        }
    }
}
