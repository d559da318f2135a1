package dev.gila.object;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A {@code set} or {@code frozenset}: an open-addressing table that probes as CPython's does (runs of up to nine
 * neighbours, then a jump by the perturbed hash; growth by four, or by two when large; see "setobject.c" in CPython), so
 * that sets of small integers iterate in the same order. Without the interpreter's lock it is guarded as {@link PyDict} is,
 * with {@link #changes} for the version.
 */
public final class PySet extends PyObject {
    private static final VarHandle CHANGES;

    static {
        try {
            CHANGES = MethodHandles.lookup().findVarHandle(PySet.class, "changes", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static final int SMALLEST = 8;
    private static final int NEIGHBOURS = 9;
    private static final int PERTURB_SHIFT = 5;
    private static final int LARGE = 50000;

    /** What a search says that met a change: it has to begin again. */
    private static final int DISTURBED = Integer.MIN_VALUE;

    /** Marks the place of a removed item, which probing must not stop at. */
    private static final Object REMOVED = new Object();

    private Object[] items = new Object[SMALLEST];
    private long[] hashes = new long[SMALLEST];
    /** Places in use, removed ones included. */
    private int filled;

    private int size;
    /** Where {@link #pop} goes on. */
    private int finger;

    private int changes;
    private long hash = -1;

    public PySet() {
        this(Types.SET);
    }

    public PySet(PyType type) {
        super(type);
    }

    public int size() {
        return size;
    }

    /** Changes whenever an item appears, goes or moves. */
    public int changes() {
        return (int) CHANGES.getAcquire(this);
    }

    private boolean isStill(int version) {
        VarHandle.loadLoadFence();
        return changes == version;
    }

    private void advance(int by) {
        CHANGES.setRelease(this, changes + by);
        VarHandle.storeStoreFence();
    }

    // ---- places, for iteration

    /** How many places there are; some hold nothing. */
    public int places() {
        return items.length;
    }

    /** The item at a place, or {@code null}. */
    public Object itemAt(int place) {
        Object[] now = items;
        Object o = place < now.length ? now[place] : null;
        return o == REMOVED ? null : o;
    }

    public long hashAt(int place) {
        long[] now = hashes;
        return place < now.length ? now[place] : 0;
    }

    // ---- items

    public boolean contains(ThreadState ts, Object item) {
        return containsHashed(ts, item, Hashing.hash(ts, item));
    }

    public boolean containsHashed(ThreadState ts, Object item, long h) {
        return (Sharing.isOn() ? sharedFind(ts, item, h) : find(ts, item, h)) >= 0;
    }

    /** Adds the item; returns whether it was not there yet. */
    public boolean add(ThreadState ts, Object item) {
        return addHashed(ts, item, Hashing.hash(ts, item));
    }

    public boolean addHashed(ThreadState ts, Object item, long h) {
        if (!Sharing.isOn()) {
            int place = find(ts, item, h);
            if (place < 0) insert(-place - 1, item, h);
            return place < 0;
        }
        while (true) {
            int version = changes();
            int place = search(ts, item, h, version);
            if (place == DISTURBED) continue;
            synchronized (this) {
                if (changes != version) continue;
                if (place >= 0) return false;
                advance(1);
                insert(-place - 1, item, h);
                advance(1);
                return true;
            }
        }
    }

    private void insert(int place, Object item, long h) {
        // As in CPython, a new item goes into the first place that never was in use.
        items[place] = item;
        hashes[place] = h;
        filled++;
        size++;
        advance(2);
        if (filled * 5 >= (items.length - 1) * 3) resize(size > LARGE ? size * 2 : size * 4);
    }

    /** Removes the item; returns whether it was there. */
    public boolean remove(ThreadState ts, Object item) {
        return removeHashed(ts, item, Hashing.hash(ts, item));
    }

    public boolean removeHashed(ThreadState ts, Object item, long h) {
        if (!Sharing.isOn()) {
            int place = find(ts, item, h);
            if (place >= 0) removeNow(place);
            return place >= 0;
        }
        while (true) {
            int version = changes();
            int place = search(ts, item, h, version);
            if (place == DISTURBED) continue;
            synchronized (this) {
                if (changes != version) continue;
                if (place < 0) return false;
                advance(1);
                removeNow(place);
                advance(1);
                return true;
            }
        }
    }

    private Object removeNow(int place) {
        Object o = items[place];
        items[place] = REMOVED;
        hashes[place] = -1;
        size--;
        advance(2);
        return o;
    }

    /** Removes and returns some item: the next one after that of the last call; {@code null} when there is none. */
    public Object pop() {
        if (!Sharing.isOn()) return popNow();
        synchronized (this) {
            advance(1);
            Object popped = popNow();
            advance(1);
            return popped;
        }
    }

    private Object popNow() {
        if (size == 0) return null;
        int mask = items.length - 1;
        int place = finger & mask;
        while (itemAt(place) == null) place = place + 1 & mask;
        finger = place + 1;
        return removeNow(place);
    }

    public void clear() {
        if (!Sharing.isOn()) {
            empty();
            return;
        }
        synchronized (this) {
            advance(1);
            empty();
            advance(1);
        }
    }

    private void empty() {
        items = new Object[SMALLEST];
        hashes = new long[SMALLEST];
        filled = 0;
        size = 0;
        advance(2);
    }

    /** Adds all items of {@code other}, whose hashes are known. */
    public void addAll(ThreadState ts, PySet other) {
        if (other == this || other.size == 0) return;
        if (Sharing.isOn()) {
            PySet theirs = other.snapshot();
            for (int i = 0; i < theirs.items.length; i++) {
                if (theirs.itemAt(i) != null) addHashed(ts, theirs.items[i], theirs.hashes[i]);
            }
            return;
        }
        addAllNow(ts, other);
    }

    /** The same items in a set that no other thread knows. */
    private synchronized PySet snapshot() {
        PySet copy = new PySet();
        copy.items = items.clone();
        copy.hashes = hashes.clone();
        copy.filled = filled;
        copy.size = size;
        return copy;
    }

    private void addAllNow(ThreadState ts, PySet other) {
        if ((filled + other.size) * 5 >= (items.length - 1) * 3) resize((size + other.size) * 2);
        if (filled == 0 && items.length == other.items.length && other.filled == other.size) {
            items = other.items.clone();
            hashes = other.hashes.clone();
            filled = other.filled;
            size = other.size;
            advance(2);
            return;
        }
        Object[] theirs = other.items;
        long[] theirHashes = other.hashes;
        if (filled == 0) {
            filled = other.size;
            size = other.size;
            advance(2);
            for (int i = 0; i < theirs.length; i++) {
                if (theirs[i] != null && theirs[i] != REMOVED) place(theirs[i], theirHashes[i]);
            }
            return;
        }
        for (int i = 0; i < theirs.length; i++) {
            if (theirs[i] != null && theirs[i] != REMOVED) addHashed(ts, theirs[i], theirHashes[i]);
        }
    }

    /** Takes over the items of {@code other}, which gets those of this set. */
    public void swap(PySet other) {
        if (!Sharing.isOn()) {
            swapNow(other);
            return;
        }
        // The other one is new, and known to no other thread.
        synchronized (this) {
            advance(1);
            swapNow(other);
            advance(1);
        }
    }

    private void swapNow(PySet other) {
        Object[] otherItems = other.items;
        long[] otherHashes = other.hashes;
        int otherFilled = other.filled;
        int otherSize = other.size;
        other.items = items;
        other.hashes = hashes;
        other.filled = filled;
        other.size = size;
        other.advance(2);
        items = otherItems;
        hashes = otherHashes;
        filled = otherFilled;
        size = otherSize;
        advance(2);
    }

    /** A set of that type with the same items. */
    public PySet copy(PyType type) {
        PySet s = new PySet(type);
        if (Sharing.isOn()) {
            s.addAllNow(null, snapshot());
            return s;
        }
        // Runs no Python code: items of a set need not be compared with each other.
        s.addAll(null, this);
        return s;
    }

    /** The items, in the order of iteration, in a new array. */
    public Object[] toArray() {
        return Sharing.isOn() ? snapshot().toArrayNow() : toArrayNow();
    }

    private Object[] toArrayNow() {
        Object[] out = new Object[size];
        int n = 0;
        for (Object o : items) if (o != null && o != REMOVED) out[n++] = o;
        return out;
    }

    /** The hash of a frozen set: independent of the order of its items. */
    public long frozenHash() {
        if (hash != -1) return hash;
        long h = 0;
        for (int i = 0; i < items.length; i++) {
            if (items[i] != null && items[i] != REMOVED) h ^= shuffle(hashes[i]);
        }
        h ^= (size + 1L) * 1927868237L;
        h ^= h >>> 11 ^ h >>> 25;
        h = h * 69069 + 907133923L;
        hash = h == -1 ? 590923713L : h;
        return hash;
    }

    private static long shuffle(long h) {
        return (h ^ 89869747L ^ h << 16) * 3644798167L;
    }

    // ---- the table

    /** Where the item is, or else {@code -1 - place} of the place for it. */
    private int find(ThreadState ts, Object item, long h) {
        restart:
        while (true) {
            Object[] table = items;
            int version = changes;
            int mask = table.length - 1;
            long perturb = h;
            int i = (int) h & mask;
            while (true) {
                int last = i + NEIGHBOURS <= mask ? i + NEIGHBOURS : i;
                for (int place = i; place <= last; place++) {
                    Object o = table[place];
                    if (o == null) return -1 - place;
                    if (o == REMOVED || hashes[place] != h) continue;
                    boolean same = o == item || Hashing.same(ts, o, item);
                    // __eq__ may have changed this very set
                    if (table != items || changes != version) continue restart;
                    if (same) return place;
                }
                perturb >>>= PERTURB_SHIFT;
                i = (int) (i * 5L + 1 + perturb) & mask;
            }
        }
    }

    private int sharedFind(ThreadState ts, Object item, long h) {
        while (true) {
            int version = changes();
            int place = search(ts, item, h, version);
            if (place != DISTURBED && isStill(version)) return place;
        }
    }

    /** {@link #find}, in a table that may change meanwhile, so that anything can be seen. */
    private int search(ThreadState ts, Object item, long h, int version) {
        if ((version & 1) != 0) {
            Thread.onSpinWait();
            return DISTURBED;
        }
        Object[] table = items;
        long[] known = hashes;
        if (table.length != known.length || !isStill(version)) return DISTURBED;
        int mask = table.length - 1;
        long perturb = h;
        int i = (int) h & mask;
        while (true) {
            int last = i + NEIGHBOURS <= mask ? i + NEIGHBOURS : i;
            for (int place = i; place <= last; place++) {
                Object o = table[place];
                if (!isStill(version)) return DISTURBED;
                if (o == null) return -1 - place;
                if (o == REMOVED || known[place] != h) continue;
                boolean same = o == item || Hashing.same(ts, o, item);
                if (!isStill(version)) return DISTURBED;
                if (same) return place;
            }
            perturb >>>= PERTURB_SHIFT;
            i = (int) (i * 5L + 1 + perturb) & mask;
        }
    }

    private void resize(int wanted) {
        int n = SMALLEST;
        while (n <= wanted) n <<= 1;
        Object[] old = items;
        long[] oldHashes = hashes;
        items = new Object[n];
        hashes = new long[n];
        filled = size;
        advance(2);
        for (int i = 0; i < old.length; i++) {
            if (old[i] != null && old[i] != REMOVED) place(old[i], oldHashes[i]);
        }
    }

    /** Puts an item that is not there into a table without removed places. */
    private void place(Object item, long h) {
        int mask = items.length - 1;
        long perturb = h;
        int i = (int) h & mask;
        while (true) {
            int last = i + NEIGHBOURS <= mask ? i + NEIGHBOURS : i;
            for (int p = i; p <= last; p++) {
                if (items[p] != null) continue;
                items[p] = item;
                hashes[p] = h;
                return;
            }
            perturb >>>= PERTURB_SHIFT;
            i = (int) (i * 5L + 1 + perturb) & mask;
        }
    }
}
