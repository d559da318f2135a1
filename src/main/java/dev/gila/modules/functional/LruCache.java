package dev.gila.modules.functional;

import static dev.gila.object.Singletons.NONE;

import dev.gila.object.BoundMethod;
import dev.gila.object.Callables;
import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.Hashing;
import dev.gila.object.PyCallable;
import dev.gila.object.PyDict;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Calls;
import dev.gila.ops.Convert;

/**
 * The function that {@code functools.lru_cache} makes. The entries are linked in a ring, oldest first. A hit changes that
 * ring and not the dictionary, so that keys whose comparison calls the function itself do no harm.
 */
@TypeDef(doc = "Create a cached callable that wraps another function.")
final class LruCache extends PyObject implements PyCallable {
    static final PyType TYPE = PyType.withDict("functools._lru_cache_wrapper", Types.OBJECT);

    private static final long UNBOUNDED = -1;
    /** Separates positional from keyword arguments in a key. */
    private static final PyObject MARK = new PyObject(Types.OBJECT);

    private final Object function;
    private final long maxSize;
    private final boolean typed;
    private final Object infoType;
    /** From keys to links. */
    private final PyDict cache = new PyDict();

    private final Link order = new Link(null, null);
    private long hits;
    private long misses;

    /** An entry, or the place between the newest and the oldest of them. */
    private static final class Link {
        final Object key;
        final Object value;
        Link previous = this;
        Link next = this;

        Link(Object key, Object value) {
            this.key = key;
            this.value = value;
        }

        void unlink() {
            previous.next = next;
            next.previous = previous;
            previous = this;
            next = this;
        }

        void moveBefore(Link other) {
            unlink();
            previous = other.previous;
            next = other;
            previous.next = this;
            other.previous = this;
        }
    }

    private LruCache(PyType type, Object function, long maxSize, boolean typed, Object infoType) {
        super(type);
        this.function = function;
        this.maxSize = maxSize;
        this.typed = typed;
        this.infoType = infoType;
    }

    @Def(kind = Def.Kind.NEW, signature = "user_function, maxsize, typed, cache_info_type")
    static Object __new__(
            ThreadState ts, PyType cls, Object user_function, Object maxsize, boolean typed, Object cache_info_type) {
        if (!Callables.isCallable(user_function)) throw Exceptions.typeError("the first argument must be callable");
        long most = maxsize == NONE ? UNBOUNDED : Math.max(0, Convert.toLong(ts, maxsize));
        return new LruCache(cls, user_function, most, typed, cache_info_type);
    }

    @Override
    public boolean bindsSelf() {
        return true;
    }

    @Override
    public Object call(ThreadState ts, Object[] args, String[] keywords) {
        if (maxSize == 0) {
            misses++;
            return Callables.of(function).call(ts, args, keywords);
        }
        Object key = key(args, keywords);
        long hash = Hashing.hash(ts, key);
        if (cache.get(ts, key) instanceof Link known) {
            hits++;
            if (maxSize != UNBOUNDED) known.moveBefore(order);
            return known.value;
        }
        misses++;
        Object result = Callables.of(function).call(ts, args, keywords);
        if (cache.get(ts, key) == null) {
            Link made = new Link(key, result);
            made.moveBefore(order);
            cache.putHashed(ts, key, hash, made);
            if (maxSize != UNBOUNDED && cache.size() > maxSize) removeOldest(ts);
        }
        return result;
    }

    private void removeOldest(ThreadState ts) {
        Link oldest = order.next;
        oldest.unlink();
        cache.remove(ts, oldest.key);
    }

    private Object key(Object[] args, String[] keywords) {
        int n = args.length - (keywords == null ? 0 : keywords.length);
        if (!typed && keywords == null && n == 1 && (args[0] instanceof Long || isPlainText(args[0]))) return args[0];
        int size = keywords == null ? n : n + 1 + 2 * keywords.length;
        Object[] items = new Object[typed ? size + args.length : size];
        System.arraycopy(args, 0, items, 0, n);
        int at = n;
        if (keywords != null) {
            items[at++] = MARK;
            for (int i = 0; i < keywords.length; i++) {
                items[at++] = PyStr.intern(keywords[i]);
                items[at++] = args[n + i];
            }
        }
        for (int i = 0; typed && i < args.length; i++) items[at++] = PyType.of(args[i]);
        return new PyTuple(items);
    }

    private static boolean isPlainText(Object o) {
        return o instanceof PyStr s && s.type() == Types.STR;
    }

    @Def(signature = "*args, **kwargs")
    static Object __call__(ThreadState ts, LruCache self, Object[] args, PyDict kwargs) {
        return Calls.callWith(ts, self, args, kwargs);
    }

    @Def
    static Object __get__(LruCache self, Object instance, Object owner) {
        return instance == NONE ? self : new BoundMethod(self, instance);
    }

    @Def(value = "cache_info", doc = "Report cache statistics")
    static Object cacheInfo(ThreadState ts, LruCache self) {
        Object most = self.maxSize == UNBOUNDED ? NONE : (Object) self.maxSize;
        return Calls.call(ts, self.infoType, self.hits, self.misses, most, (long) self.cache.size());
    }

    @Def(value = "cache_clear", doc = "Clear the cache and cache statistics")
    static void cacheClear(LruCache self) {
        self.cache.clear();
        self.order.unlink();
        self.hits = 0;
        self.misses = 0;
    }

    @Def
    static Object __reduce__(ThreadState ts, LruCache self) {
        return dev.gila.ops.Attributes.get(ts, self, "__qualname__");
    }

    @Def
    static Object __copy__(LruCache self) {
        return self;
    }

    @Def
    static Object __deepcopy__(LruCache self, Object memo) {
        return self;
    }
}
