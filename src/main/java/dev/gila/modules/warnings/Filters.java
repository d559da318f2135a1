package dev.gila.modules.warnings;

import dev.gila.modules.support.Modules;
import dev.gila.object.Exceptions;
import dev.gila.object.PyBaseException;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.PyList;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Comparison;
import dev.gila.ops.Convert;
import dev.gila.ops.Iteration;

/** The filters of one interpreter, and what they decide. */
final class Filters {
    private final PyList list = new PyList();
    private final PyDict once = new PyDict();
    private long version;

    private Filters() {
        // CPython's defaults, in the order in which they are asked.
        add("default", Exceptions.DEPRECATION_WARNING, PyStr.intern("__main__"));
        add("ignore", Exceptions.DEPRECATION_WARNING, Singletons.NONE);
        add("ignore", Exceptions.PENDING_DEPRECATION_WARNING, Singletons.NONE);
        add("ignore", Exceptions.IMPORT_WARNING, Singletons.NONE);
        add("ignore", Exceptions.RESOURCE_WARNING, Singletons.NONE);
    }

    static Filters of(ThreadState ts) {
        return ts.interpreter().room(Filters.class, i -> new Filters());
    }

    private void add(String action, PyType category, Object module) {
        list.add(PyTuple.of(PyStr.intern(action), Singletons.NONE, category, module, 0L));
    }

    PyList list() {
        return list;
    }

    PyDict once() {
        return once;
    }

    /** What modules have noted as shown counts no more. */
    void changed() {
        version++;
    }

    void issue(ThreadState ts, Issue issue) {
        Object text = issue.message() instanceof PyBaseException e ? Convert.str(ts, e) : issue.message();
        Object message = issue.message() instanceof PyBaseException
                ? issue.message()
                : Calls.call1(ts, issue.category(), issue.message());
        Object key = PyTuple.of(text, issue.category(), issue.line());
        if (issue.registry() instanceof PyDict shown && isShown(ts, shown, key)) return;
        String action = action(ts, issue, text);
        if (action.equals("error")) throw new PyException((PyBaseException) message);
        if (action.equals("ignore")) return;
        if (!isDue(ts, action, issue, text, key)) return;
        show(ts, issue, message);
    }

    private boolean isShown(ThreadState ts, PyDict shown, Object key) {
        Object seen = shown.get("version");
        if (seen instanceof Long v && v == version) {
            Object known = shown.get(ts, key);
            return known != null && Comparison.truth(ts, known);
        }
        shown.clear();
        shown.put("version", version);
        return false;
    }

    private String action(ThreadState ts, Issue issue, Object text) {
        Object warnings = ts.interpreter().modules().get("warnings");
        Object filters = warnings == null ? list : Attributes.getOrNull(ts, warnings, "filters");
        for (Object o : Iteration.toArray(ts, filters == null ? list : filters)) {
            if (!(o instanceof PyTuple f) || f.size() != 5) {
                throw Exceptions.valueError("_warnings.filters item isn't a 5-tuple");
            }
            boolean matches = matches(ts, f.get(1), text)
                    && f.get(2) instanceof PyType c
                    && issue.category().isSubtypeOf(c)
                    && matches(ts, f.get(3), issue.module())
                    && (f.get(4).equals(0L) || f.get(4).equals(issue.line()));
            if (matches) return f.get(0).toString();
        }
        Object fallback = warnings == null ? null : Attributes.getOrNull(ts, warnings, "defaultaction");
        return fallback == null ? "default" : fallback.toString();
    }

    /** A text is compared, a compiled pattern is asked, and None matches everything. */
    private static boolean matches(ThreadState ts, Object pattern, Object text) {
        if (pattern == Singletons.NONE) return true;
        if (pattern instanceof PyStr) return Comparison.equal(ts, pattern, text);
        return Comparison.truth(ts, Calls.method(ts, pattern, "match", text));
    }

    private boolean isDue(ThreadState ts, String action, Issue issue, Object text, Object key) {
        PyDict registry = issue.registry() instanceof PyDict d ? d : new PyDict();
        if (!action.equals("always")) registry.put(ts, key, true);
        return switch (action) {
            case "always", "default" -> true;
            case "once" -> isFirst(ts, once, PyTuple.of(text, issue.category()));
            case "module" -> isFirst(ts, registry, PyTuple.of(text, issue.category(), 0L));
            default ->
                throw Exceptions.runtimeError(
                        "Unrecognized action (%s) in warnings.filters:\n %s", action, Convert.repr(ts, list));
        };
    }

    private static boolean isFirst(ThreadState ts, PyDict seen, Object key) {
        if (seen.get(ts, key) != null) return false;
        seen.put(ts, key, true);
        return true;
    }

    private static void show(ThreadState ts, Issue issue, Object message) {
        Object warnings = Modules.importModule(ts, "warnings");
        Object type = Attributes.get(ts, warnings, "WarningMessage");
        Object source = Singletons.orNone(issue.source());
        Object record = Calls.call(
                ts,
                type,
                message,
                issue.category(),
                issue.file(),
                issue.line(),
                Singletons.NONE,
                Singletons.NONE,
                source);
        Calls.method(ts, warnings, "_showwarnmsg", record);
    }
}
