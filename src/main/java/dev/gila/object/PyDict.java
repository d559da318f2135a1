package dev.gila.object;

/**
 * A {@code dict}: entries in insertion order, and an open-addressing index into them (the compact layout that Raymond
 * Hettinger proposed in 2012). Removed entries leave a hole that the next growth closes.
 *
 * <p>{@link #keysVersion} changes whenever an entry moves, appears or goes, but not when a value is replaced; so a cache
 * may keep an entry's index, as the interpreter does for globals.
 */
public class PyDict extends PyObject {
    private static final int[] NO_INDEX = new int[0];
    private static final long[] NO_HASHES = new long[0];
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
        return keysVersion;
    }

    // ---- by any key

    public Object get(ThreadState ts, Object key) {
        int e = find(ts, key, Hashing.hash(ts, key));
        return e < 0 ? null : values[e];
    }

    public void put(ThreadState ts, Object key, Object value) {
        long h = Hashing.hash(ts, key);
        int e = find(ts, key, h);
        if (e >= 0) values[e] = value;
        else append(key, h, value);
    }

    /** The value there already, or else {@code value}, which is put there. */
    public Object putIfAbsent(ThreadState ts, Object key, Object value) {
        long h = Hashing.hash(ts, key);
        int e = find(ts, key, h);
        if (e >= 0) return values[e];
        append(key, h, value);
        return value;
    }

    /** Removes the key; returns its value, or {@code null} when there was none. */
    public Object remove(ThreadState ts, Object key) {
        int e = find(ts, key, Hashing.hash(ts, key));
        return e < 0 ? null : removeEntry(e);
    }

    public boolean contains(ThreadState ts, Object key) {
        return find(ts, key, Hashing.hash(ts, key)) >= 0;
    }

    /** Whether the key is there, whose hash is known. */
    public boolean containsHashed(ThreadState ts, Object key, long hash) {
        return find(ts, key, hash) >= 0;
    }

    // ---- by name: no thread state, since comparing two str runs no Python code

    public Object get(PyStr key) {
        int e = entryOf(key);
        return e < 0 ? null : values[e];
    }

    public Object get(String key) {
        return get(PyStr.intern(key));
    }

    public void put(PyStr key, Object value) {
        int e = entryOf(key);
        if (e >= 0) values[e] = value;
        else append(key, Hashing.ofText(key), value);
    }

    public void put(String key, Object value) {
        put(PyStr.intern(key), value);
    }

    public Object remove(PyStr key) {
        int e = entryOf(key);
        return e < 0 ? null : removeEntry(e);
    }

    /** The number of the entry with that key, or -1. */
    public int entryOf(PyStr key) {
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
        return keys[entry];
    }

    public Object valueAt(int entry) {
        return values[entry];
    }

    public long hashAt(int entry) {
        return hashes[entry];
    }

    public void setValueAt(int entry, Object value) {
        values[entry] = value;
    }

    // ---- whole

    public void clear() {
        keys = PyCallable.NO_ARGS;
        values = PyCallable.NO_ARGS;
        hashes = NO_HASHES;
        index = NO_INDEX;
        used = 0;
        size = 0;
        keysVersion++;
    }

    /** Puts all entries of {@code other}, in its order. */
    public void putAll(ThreadState ts, PyDict other) {
        if (other == this) return;
        int version = other.keysVersion;
        for (int i = 0; i < other.used; i++) {
            if (other.keys[i] != null) putHashed(ts, other.keys[i], other.hashes[i], other.values[i]);
            if (other.keysVersion != version) throw Exceptions.runtimeError("dict mutated during update");
        }
    }

    /** Puts an entry whose key's hash is known. */
    public void putHashed(ThreadState ts, Object key, long hash, Object value) {
        int e = find(ts, key, hash);
        if (e >= 0) values[e] = value;
        else append(key, hash, value);
    }

    /** A plain {@code dict} with the same entries. */
    public PyDict copy() {
        PyDict d = new PyDict();
        if (size == 0) return d;
        d.grow(size);
        for (int i = 0; i < used; i++) if (keys[i] != null) d.append(keys[i], hashes[i], values[i]);
        return d;
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
        keysVersion++;
        link(h, used);
    }

    private void link(long h, int number) {
        int mask = index.length - 1;
        int b = (int) (h ^ h >>> 32) & mask;
        while (index[b] > 0) b = b + 1 & mask;
        if (index[b] == FREE) taken++;
        index[b] = number;
    }

    /** The number of the last entry in use; forgets holes behind it. -1 when the dict is empty. */
    public int lastEntry() {
        while (used > 0 && keys[used - 1] == null) used--;
        return used - 1;
    }

    /** Removes an entry that is in use; returns its value. */
    public Object removeEntry(int e) {
        int mask = index.length - 1;
        long h = hashes[e];
        int b = (int) (h ^ h >>> 32) & mask;
        while (index[b] != e + 1) b = b + 1 & mask;
        index[b] = REMOVED;
        Object old = values[e];
        keys[e] = null;
        values[e] = null;
        size--;
        keysVersion++;
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
        keysVersion++;
        index = new int[Math.max(8, Integer.highestOneBit(capacity * 3 / 2 + 1) << 1)];
        taken = 0;
        for (int i = 0; i < n; i++) link(hs[i], i + 1);
    }
}
