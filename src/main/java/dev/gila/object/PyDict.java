package dev.gila.object;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A {@code dict}: entries in insertion order, and an open-addressing index into them (the compact layout that Raymond
 * Hettinger proposed in 2012). Removed entries leave a hole that the next growth closes.
 *
 * <p>{@link #keysVersion} changes whenever an entry moves, appears or goes, but not when a value is replaced; so a cache
 * may keep an entry's index, as the interpreter does for globals.
 *
 * <p>Without the interpreter's lock ({@link Sharing}) the version is also what readers go by: it is odd while a change is
 * under way, and what was read counts only if it is the same afterwards. A change holds the monitor, and begins only if
 * the version is still that of the search before it, which may have run {@code __eq__} and so must not hold anything.
 */
public class PyDict extends PyObject {
    private static final int[] NO_INDEX = new int[0];
    private static final long[] NO_HASHES = new long[0];
    private static final VarHandle VERSION;

    static {
        try {
            VERSION = MethodHandles.lookup().findVarHandle(PyDict.class, "keysVersion", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static final int FREE = 0;
    private static final int REMOVED = -1;

    private Object[] keys;
    private Object[] values;
    private long[] hashes;
    /** For each bucket, entry number + 1, FREE or REMOVED. A power of two long. */
    private int[] index = NO_INDEX;

    private int used;
    private int size;

    /** Buckets that are not FREE: a search ends at a FREE one, so some must remain. */
    private int taken;

    private int keysVersion;

    /** What a search says that met a change: it has to begin again. */
    private static final int DISTURBED = -2;

    public PyDict() {
        this(Types.DICT);
    }

    public PyDict(PyType type) {
        super(type);
        clear();
    }

    public int size() {
        return size;
    }

    /** See the class comment. */
    public int keysVersion() {
        return (int) VERSION.getAcquire(this);
    }

    /** Whether what was read since {@link #keysVersion} gave that version is of one piece. */
    private boolean isStill(int version) {
        VarHandle.loadLoadFence();
        return keysVersion == version;
    }

    /** Ends a change, or begins or ends one that other threads must see as one. */
    private void advance(int by) {
        VERSION.setRelease(this, keysVersion + by);
        VarHandle.storeStoreFence();
    }

    // ---- by any key

    public Object get(ThreadState ts, Object key) {
        return getHashed(ts, key, Hashing.hash(ts, key));
    }

    private Object getHashed(ThreadState ts, Object key, long h) {
        if (Sharing.isOn()) return shared(ts, Change.NONE, key, h, null);
        int e = find(ts, key, h);
        return e < 0 ? null : values[e];
    }

    public void put(ThreadState ts, Object key, Object value) {
        putHashed(ts, key, Hashing.hash(ts, key), value);
    }

    /** Puts an entry whose key's hash is known. */
    public void putHashed(ThreadState ts, Object key, long hash, Object value) {
        if (Sharing.isOn()) {
            shared(ts, Change.PUT, key, hash, value);
            return;
        }
        int e = find(ts, key, hash);
        if (e >= 0) values[e] = value;
        else append(key, hash, value);
    }

    /** The value there already, or else {@code value}, which is put there. */
    public Object putIfAbsent(ThreadState ts, Object key, Object value) {
        long h = Hashing.hash(ts, key);
        if (Sharing.isOn()) {
            Object there = shared(ts, Change.PUT_IF_ABSENT, key, h, value);
            return there != null ? there : value;
        }
        int e = find(ts, key, h);
        if (e >= 0) return values[e];
        append(key, h, value);
        return value;
    }

    /** Removes the key; returns its value, or {@code null} when there was none. */
    public Object remove(ThreadState ts, Object key) {
        long h = Hashing.hash(ts, key);
        if (Sharing.isOn()) return shared(ts, Change.REMOVE, key, h, null);
        int e = find(ts, key, h);
        return e < 0 ? null : removeEntry(e);
    }

    public boolean contains(ThreadState ts, Object key) {
        return containsHashed(ts, key, Hashing.hash(ts, key));
    }

    /** Whether the key is there, whose hash is known. */
    public boolean containsHashed(ThreadState ts, Object key, long hash) {
        return Sharing.isOn() ? shared(ts, Change.NONE, key, hash, null) != null : find(ts, key, hash) >= 0;
    }

    // ---- by name: no thread state, since comparing two str runs no Python code

    public Object get(PyStr key) {
        if (Sharing.isOn()) return getHashed(ThreadState.current(), key, hash(key));
        int e = entryOf(key);
        return e < 0 ? null : values[e];
    }

    public Object get(String key) {
        return get(PyStr.intern(key));
    }

    public void put(PyStr key, Object value) {
        if (Sharing.isOn()) {
            putHashed(ThreadState.current(), key, hash(key), value);
            return;
        }
        int e = entryOf(key);
        if (e >= 0) values[e] = value;
        else append(key, Hashing.ofText(key), value);
    }

    public void put(String key, Object value) {
        put(PyStr.intern(key), value);
    }

    public Object remove(PyStr key) {
        if (Sharing.isOn()) return remove(ThreadState.current(), key);
        int e = entryOf(key);
        return e < 0 ? null : removeEntry(e);
    }

    private static long hash(PyStr key) {
        return key.type() == Types.STR ? Hashing.ofText(key) : Hashing.hash(ThreadState.current(), key);
    }

    /** The number of the entry with that key, or -1. */
    public int entryOf(PyStr key) {
        if (Sharing.isOn()) return sharedEntry(ThreadState.current(), key, hash(key));
        if (key.type() != Types.STR) {
            ThreadState ts = ThreadState.current();
            return find(ts, key, Hashing.hash(ts, key));
        }
        if (size == 0) return -1;
        long h = Hashing.ofText(key);
        int mask = index.length - 1;
        for (int b = (int) (h ^ h >>> 32) & mask; ; b = b + 1 & mask) {
            int e = index[b];
            if (e == FREE) return -1;
            if (e == REMOVED || hashes[e - 1] != h) continue;
            Object k = keys[e - 1];
            if (k == key || k instanceof PyStr s && s.type() == Types.STR && s.equals(key)) return e - 1;
            if (!(k instanceof PyStr s && s.type() == Types.STR)) return find(ThreadState.current(), key, h);
        }
    }

    // ---- by entry number, for iteration and caches; entries below entries() may be holes

    /** One more than the highest entry number in use. */
    public int entries() {
        return used;
    }

    /** The key of an entry, or {@code null} for a hole. */
    public Object keyAt(int entry) {
        Object[] now = keys;
        return entry < now.length ? now[entry] : null;
    }

    /** The value of an entry, or {@code null} for a hole. */
    public Object valueAt(int entry) {
        Object[] now = values;
        return entry < now.length ? now[entry] : null;
    }

    /** The value of an entry as it was in a version; {@code null} if the keys have changed since. */
    public Object valueAt(int entry, int version) {
        if (keysVersion != version) return null;
        Object value = valueAt(entry);
        return Sharing.isOn() && !isStill(version) ? null : value;
    }

    /** The hash of the key of an entry that is no hole. */
    public long hashAt(int entry) {
        long[] now = hashes;
        return entry < now.length ? now[entry] : 0;
    }

    // ---- whole

    public void clear() {
        if (Sharing.isOn()) {
            synchronized (this) {
                advance(1);
                empty();
                advance(1);
            }
        } else {
            empty();
        }
    }

    private void empty() {
        keys = PyCallable.NO_ARGS;
        values = PyCallable.NO_ARGS;
        hashes = NO_HASHES;
        index = NO_INDEX;
        used = 0;
        size = 0;
        taken = 0;
        advance(2);
    }

    /** Puts all entries of {@code other}, in its order. */
    public void putAll(ThreadState ts, PyDict other) {
        if (other == this) return;
        PyDict source = Sharing.isOn() ? other.copy() : other;
        int version = source.keysVersion;
        for (int i = 0; i < source.used; i++) {
            if (source.keys[i] != null) putHashed(ts, source.keys[i], source.hashes[i], source.values[i]);
            if (source.keysVersion != version) throw Exceptions.runtimeError("dict mutated during update");
        }
    }

    /** A plain {@code dict} with the same entries. */
    public PyDict copy() {
        if (!Sharing.isOn()) return copyNow();
        synchronized (this) {
            return copyNow();
        }
    }

    private PyDict copyNow() {
        PyDict d = new PyDict();
        if (size == 0) return d;
        d.grow(size);
        for (int i = 0; i < used; i++) if (keys[i] != null) d.append(keys[i], hashes[i], values[i]);
        return d;
    }

    // ---- without the lock

    private enum Change {
        NONE,
        PUT,
        PUT_IF_ABSENT,
        REMOVE
    }

    /** Finds the key and makes a change, if any, in one step; returns the value that was there, or {@code null}. */
    private Object shared(ThreadState ts, Change change, Object key, long h, Object value) {
        while (true) {
            int version = keysVersion();
            int e = search(ts, key, h, version);
            if (e == DISTURBED) continue;
            if (change == Change.NONE) {
                Object found = e < 0 ? null : valueAt(e);
                if (isStill(version)) return found;
                continue;
            }
            synchronized (this) {
                if (keysVersion == version) return change(change, e, key, h, value);
            }
        }
    }

    private Object change(Change change, int e, Object key, long h, Object value) {
        Object old = e < 0 ? null : values[e];
        boolean moves = change == Change.REMOVE ? e >= 0 : e < 0;
        if (!moves) {
            if (change == Change.PUT) values[e] = value;
            return old;
        }
        advance(1);
        if (change == Change.REMOVE) removeEntry(e);
        else append(key, h, value);
        advance(1);
        return old;
    }

    private int sharedEntry(ThreadState ts, Object key, long h) {
        while (true) {
            int version = keysVersion();
            int e = search(ts, key, h, version);
            if (e != DISTURBED && isStill(version)) return e;
        }
    }

    /** {@link #find}, in tables that may change meanwhile, so that anything can be seen. */
    private int search(ThreadState ts, Object key, long h, int version) {
        if ((version & 1) != 0) {
            Thread.onSpinWait();
            return DISTURBED;
        }
        try {
            int[] table = index;
            if (size == 0) return -1;
            int mask = table.length - 1;
            for (int b = (int) (h ^ h >>> 32) & mask; ; b = b + 1 & mask) {
                int e = table[b];
                if (e == FREE) return -1;
                if (!isStill(version)) return DISTURBED;
                if (e == REMOVED || hashes[e - 1] != h) continue;
                Object known = keys[e - 1];
                if (known != null && Hashing.same(ts, known, key)) return isStill(version) ? e - 1 : DISTURBED;
            }
        } catch (IndexOutOfBoundsException e) {
            if (isStill(version)) throw e;
            return DISTURBED;
        }
    }

    // ---- the table

    private int find(ThreadState ts, Object key, long h) {
        restart:
        while (true) {
            if (size == 0) return -1;
            int[] table = index;
            int version = keysVersion;
            int mask = table.length - 1;
            for (int b = (int) (h ^ h >>> 32) & mask; ; b = b + 1 & mask) {
                int e = table[b];
                if (e == FREE) return -1;
                if (e == REMOVED || hashes[e - 1] != h) continue;
                boolean same = Hashing.same(ts, keys[e - 1], key);
                // __eq__ may have changed this very dict
                if (keysVersion != version) continue restart;
                if (same) return e - 1;
            }
        }
    }

    private void append(Object key, long h, Object value) {
        if (used == keys.length || taken >= index.length - (index.length >> 2)) grow(size + 1);
        keys[used] = key;
        values[used] = value;
        hashes[used] = h;
        used++;
        size++;
        link(h, used);
        advance(2);
    }

    private void link(long h, int number) {
        int mask = index.length - 1;
        int b = (int) (h ^ h >>> 32) & mask;
        while (index[b] > 0) b = b + 1 & mask;
        if (index[b] == FREE) taken++;
        index[b] = number;
    }

    /** Removes the last entry: its key and value, or {@code null} when the dict is empty. */
    public PyTuple removeLast() {
        if (!Sharing.isOn()) return removeLastNow();
        synchronized (this) {
            advance(1);
            PyTuple last = removeLastNow();
            advance(1);
            return last;
        }
    }

    private PyTuple removeLastNow() {
        while (used > 0 && keys[used - 1] == null) used--;
        if (used == 0) return null;
        Object key = keys[used - 1];
        return PyTuple.of(key, removeEntry(used - 1));
    }

    /** Removes an entry that is in use; returns its value. */
    private Object removeEntry(int e) {
        int mask = index.length - 1;
        long h = hashes[e];
        int b = (int) (h ^ h >>> 32) & mask;
        while (index[b] != e + 1) b = b + 1 & mask;
        index[b] = REMOVED;
        Object old = values[e];
        keys[e] = null;
        values[e] = null;
        size--;
        advance(2);
        return old;
    }

    /** Closes holes and makes room for {@code wanted} entries and some more. */
    private void grow(int wanted) {
        int capacity = Math.max(5, wanted + (wanted >> 1) + 1);
        Object[] k = new Object[capacity];
        Object[] v = new Object[capacity];
        long[] hs = new long[capacity];
        int n = 0;
        for (int i = 0; i < used; i++) {
            if (keys[i] == null) continue;
            k[n] = keys[i];
            v[n] = values[i];
            hs[n++] = hashes[i];
        }
        keys = k;
        values = v;
        hashes = hs;
        used = n;
        advance(2);
        index = new int[Math.max(8, Integer.highestOneBit(capacity * 3 / 2 + 1) << 1)];
        taken = 0;
        for (int i = 0; i < n; i++) link(hs[i], i + 1);
    }
}
