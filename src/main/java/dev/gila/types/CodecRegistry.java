package dev.gila.types;

import dev.gila.object.Callables;
import dev.gila.object.Exceptions;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.ops.Calls;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The codecs and error handlers that one interpreter knows by name. */
public final class CodecRegistry {
    private final List<Object> searchFunctions = new CopyOnWriteArrayList<>();
    private final Map<String, PyTuple> found = new ConcurrentHashMap<>();
    private final Map<String, Object> errorHandlers = new ConcurrentHashMap<>();
    private volatile boolean searchesEncodings;

    private CodecRegistry() {}

    public static CodecRegistry of(ThreadState ts) {
        return ts.interpreter().room(CodecRegistry.class, i -> withHandlers());
    }

    private static CodecRegistry withHandlers() {
        CodecRegistry registry = new CodecRegistry();
        PyDict builtin = new PyDict();
        new Registry().initModule(null, CodecErrors.MODULE, builtin);
        CodecErrors.NAMES.forEach((name, function) -> registry.errorHandlers.put(name, builtin.get(function)));
        return registry;
    }

    public void register(Object searchFunction) {
        if (!Callables.isCallable(searchFunction)) throw Exceptions.typeError("argument must be callable");
        searchFunctions.add(searchFunction);
    }

    public void unregister(Object searchFunction) {
        if (searchFunctions.remove(searchFunction)) found.clear();
    }

    public void forget(String encoding) {
        found.remove(normalized(encoding));
    }

    /** The codec's tuple of functions; LookupError when no search function knows the name. */
    public PyTuple lookup(ThreadState ts, String encoding) {
        String name = normalized(encoding);
        PyTuple known = found.get(name);
        if (known != null) return known;
        importEncodings(ts);
        for (Object search : searchFunctions) {
            Object r = Calls.call1(ts, search, PyStr.of(name));
            if (r == Singletons.NONE) continue;
            if (!(r instanceof PyTuple t) || t.size() != 4) {
                throw Exceptions.typeError("codec search functions must return 4-tuples");
            }
            found.put(name, t);
            return t;
        }
        throw Exceptions.of(Exceptions.LOOKUP_ERROR, "unknown encoding: %s", encoding);
    }

    /** The package {@code encodings} registers its search function when it is imported. */
    private void importEncodings(ThreadState ts) {
        if (searchesEncodings) return;
        searchesEncodings = true;
        Object importer = ts.interpreter().builtins().get("__import__");
        if (importer != null) Calls.call1(ts, importer, PyStr.of("encodings"));
    }

    private static String normalized(String encoding) {
        return encoding.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    public void registerError(String name, Object handler) {
        if (!Callables.isCallable(handler)) throw Exceptions.typeError("handler must be callable");
        errorHandlers.put(name, handler);
    }

    public Object lookupError(String name) {
        Object handler = errorHandlers.get(name);
        if (handler == null) throw unknownHandler(name);
        return handler;
    }

    private static PyException unknownHandler(String name) {
        return Exceptions.of(Exceptions.LOOKUP_ERROR, "unknown error handler name '%s'", name);
    }
}
