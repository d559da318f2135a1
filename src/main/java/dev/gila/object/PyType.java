package dev.gila.object;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A Python class. Its namespace is copied on each write, so that readers need no lock; lookups along the MRO and slots
 * are cached and dropped, with a new {@link #version}, whenever this class or a base changes.
 */
public final class PyType extends PyObject implements PyCallable {
    private static final AtomicInteger VERSIONS = new AtomicInteger();
    private static final int SLOTS = Slot.values().length;
    private static final Object MISSING = new Object();
    private static final PyCallable ABSENT = (ts, args, keywords) -> {
        throw new AssertionError("called an absent slot");
    };

    /** Stands for: a new instance is complete as it is. */
    private static final PyCallable NONE_NEEDED = (ts, args, keywords) -> Singletons.NONE;

    private String name;
    private String qualifiedName;
    private PyType[] bases;
    private PyType[] mro;
    private volatile Map<String, Object> namespace;

    /** Caches of what is found along the MRO. Replaced, not emptied: a late entry of an old search is lost with them. */
    private volatile ConcurrentHashMap<String, Object> lookups = new ConcurrentHashMap<>(0);

    private volatile PyCallable[] slots;

    /** What is still to fill a builtin type: most types of the library are never used by a program. */
    private volatile Filling filling;

    /** Whether the filling is under way, on the thread that holds the lock for it. */
    private boolean beingFilled;

    private record Filling(BuiltinPackage by, int number) {}

    private volatile int version = VERSIONS.incrementAndGet();
    private final List<WeakReference<PyType>> subclasses = new ArrayList<>(0);
    private volatile PyCallable plainInit;
    private volatile PyCallable plainMaker;
    private final boolean builtin;
    private boolean subclassable = true;
    private boolean hasDict;
    private final int slotCount;
    private Shape instanceShape;

    /**
     * Makes a class.
     *
     * @param metatype its own class; {@code null} only for {@code type} and {@code object}, while they are made
     * @param bases the direct bases, in order; none only for {@code object}
     * @param namespace the attributes, in order; copied
     * @param hasDict whether instances have a {@code __dict__}
     * @param hasAttributes whether instances store attributes at all (a {@code __dict__} or {@code __slots__})
     */
    public PyType(
            PyType metatype,
            String name,
            PyType[] bases,
            Map<String, Object> namespace,
            boolean builtin,
            boolean hasDict,
            boolean hasAttributes) {
        this(metatype, name, bases, namespace, builtin, hasDict, hasAttributes, 0);
    }

    /**
     * Makes a class whose instances have members of {@code __slots__}.
     *
     * @param slotCount how many, those of the bases included
     */
    public PyType(
            PyType metatype,
            String name,
            PyType[] bases,
            Map<String, Object> namespace,
            boolean builtin,
            boolean hasDict,
            boolean hasAttributes,
            int slotCount) {
        super(metatype);
        this.name = name;
        this.slotCount = slotCount;
        this.bases = bases;
        this.builtin = builtin;
        this.hasDict = hasDict;
        this.namespace = new LinkedHashMap<>(namespace);
        if (hasAttributes) instanceShape = Shape.root(slotCount);
        mro = Mro.linearize(this);
        for (PyType base : bases) base.addSubclass(this);
    }

    /** A builtin class with one base and no instance attributes, to be filled by its room. */
    public static PyType builtin(String name, PyType base) {
        PyType type = new PyType(Types.TYPE, name, new PyType[] {base}, Map.of(), true, base.hasDict, base.hasDict);
        return type;
    }

    /** A builtin class that Python classes cannot derive from. */
    public static PyType sealed(String name, PyType base) {
        PyType type = builtin(name, base);
        type.subclassable = false;
        return type;
    }

    /** A builtin class whose instances have a {@code __dict__}. */
    public static PyType withDict(String name, PyType base) {
        return new PyType(Types.TYPE, name, new PyType[] {base}, Map.of(), true, true, true);
    }

    /** A builtin class whose instances have a {@code __dict__}, and that Python classes cannot derive from. */
    public static PyType sealedWithDict(String name, PyType base) {
        PyType type = withDict(name, base);
        type.subclassable = false;
        return type;
    }

    /** The class of any Python value. */
    public static PyType of(Object o) {
        if (o instanceof PyObject p) return p.type();
        if (o instanceof Long || o instanceof java.math.BigInteger) return Types.INT;
        if (o instanceof Double) return Types.FLOAT;
        if (o instanceof Boolean) return Types.BOOL;
        throw new IllegalStateException("bug in Gila: not a Python value: "
                + (o == null ? "null" : o.getClass().getName()));
    }

    // ---- names and ancestry

    public String name() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** The dotted path from the module ({@code __qualname__}); by default the last part of the name. */
    public String qualifiedName() {
        return qualifiedName != null ? qualifiedName : name.substring(name.lastIndexOf('.') + 1);
    }

    public void setQualifiedName(String qualifiedName) {
        this.qualifiedName = qualifiedName;
    }

    public PyType[] bases() {
        return bases;
    }

    /** The first base, or {@code null} for {@code object}. */
    public PyType base() {
        return bases.length == 0 ? null : bases[0];
    }

    public PyType[] mro() {
        return mro;
    }

    /** The C3 linearization of the class's bases as they are now. */
    public static PyType[] linearize(PyType type) {
        return Mro.linearize(type);
    }

    /** Replaces the MRO by one that a metaclass's {@code mro()} gave. */
    public void setMro(PyType[] mro) {
        this.mro = mro;
        changed();
    }

    /** Replaces the bases ({@code C.__bases__ = ...}) and computes the MRO of this class and those below it anew. */
    public void setBases(PyType[] newBases) {
        PyType[] old = bases;
        bases = newBases;
        try {
            mro = Mro.linearize(this);
        } catch (PyException e) {
            bases = old;
            throw e;
        }
        for (PyType b : old) b.removeSubclass(this);
        for (PyType b : newBases) b.addSubclass(this);
        for (PyType s : subclasses()) s.mro = Mro.linearize(s);
        changed();
    }

    public boolean isSubtypeOf(PyType other) {
        if (this == other) return true;
        for (PyType t : mro) if (t == other) return true;
        return false;
    }

    private void addSubclass(PyType type) {
        synchronized (subclasses) {
            subclasses.removeIf(r -> r.get() == null);
            subclasses.add(new WeakReference<>(type));
        }
    }

    private void removeSubclass(PyType type) {
        synchronized (subclasses) {
            subclasses.removeIf(r -> r.get() == null || r.get() == type);
        }
    }

    /** The direct subclasses that are alive, oldest first. */
    public List<PyType> subclasses() {
        synchronized (subclasses) {
            List<PyType> alive = new ArrayList<>();
            for (WeakReference<PyType> r : subclasses) {
                PyType t = r.get();
                if (t != null) alive.add(t);
            }
            return alive;
        }
    }

    // ---- what instances are like

    /** Whether this class is written in Java; its attributes cannot be set from Python. */
    public boolean isBuiltin() {
        return builtin;
    }

    /** Whether Python classes may derive from this one. */
    public boolean isSubclassable() {
        return subclassable;
    }

    public boolean hasDict() {
        return hasDict;
    }

    /** How many members of {@code __slots__} an instance has, those of the bases included. */
    public int slotCount() {
        return slotCount;
    }

    /** The shape of a new instance; {@code null} when instances store no attributes. */
    public Shape instanceShape() {
        return instanceShape;
    }

    /** How {@code match} sees instances. */
    public enum Pattern {
        NEITHER,
        SEQUENCE,
        MAPPING
    }

    private Pattern pattern;

    /** How {@code match} sees instances: as the first base says that says anything, unless it was set. */
    public Pattern pattern() {
        if (pattern == null) {
            for (PyType t : mro) if (t.pattern != null && t.pattern != Pattern.NEITHER) return t.pattern;
            return Pattern.NEITHER;
        }
        return pattern;
    }

    public void setPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    // ---- attributes

    /** The class's own attributes, in order of definition; not to be changed. */
    public Map<String, Object> namespace() {
        return Collections.unmodifiableMap(filled());
    }

    /** The class's own attribute, or {@code null}. */
    public Object own(String attribute) {
        return filled().get(attribute);
    }

    /** Sets the class's own attribute, for rooms that fill a builtin type and for {@code type.__setattr__}. */
    public void define(String attribute, Object value) {
        filled();
        if (beingFilled || builtin && lookups.isEmpty() && subclasses.isEmpty()) {
            namespace.put(attribute, value);
            return;
        }
        synchronized (this) {
            Map<String, Object> copy = new LinkedHashMap<>(namespace);
            copy.put(attribute, value);
            namespace = copy;
        }
        changed();
    }

    /**
     * Has a builtin class filled when somebody first asks for an attribute. No lookup can have missed what is filled in
     * then, so nothing that was cached changes.
     */
    public void fillWith(BuiltinPackage builtins, int number) {
        filled();
        filling = new Filling(builtins, number);
    }

    private Map<String, Object> filled() {
        if (filling != null) fill();
        return namespace;
    }

    // One lock for all types, as filling one may look into another.
    private void fill() {
        synchronized (VERSIONS) {
            Filling todo = filling;
            if (todo == null || beingFilled) return;
            beingFilled = true;
            todo.by.fillType(todo.number, this);
            // A class that defines equality alone cannot be hashed.
            if (namespace.containsKey("__eq__")) namespace.putIfAbsent("__hash__", Singletons.NONE);
            namespace.putIfAbsent("__doc__", Singletons.NONE);
            beingFilled = false;
            filling = null;
        }
    }

    /** Removes the class's own attribute; returns whether there was one. */
    public boolean undefine(String attribute) {
        filled();
        synchronized (this) {
            if (!namespace.containsKey(attribute)) return false;
            Map<String, Object> copy = new LinkedHashMap<>(namespace);
            copy.remove(attribute);
            namespace = copy;
        }
        changed();
        return true;
    }

    /** The attribute found along the MRO, unbound, or {@code null}. */
    public Object lookup(String attribute) {
        ConcurrentHashMap<String, Object> cache = lookups;
        Object found = cache.get(attribute);
        if (found == null) {
            found = MISSING;
            for (PyType t : mro) {
                Object o = t.filled().get(attribute);
                if (o != null) {
                    found = o;
                    break;
                }
            }
            cache.put(attribute, found);
        }
        return found == MISSING ? null : found;
    }

    /** Whether instances get another attribute of that name than those of {@code base}. */
    public boolean overrides(String attribute, PyType base) {
        return this != base && lookup(attribute) != base.lookup(attribute);
    }

    /** The class along the MRO whose own attribute {@link #lookup} finds, or {@code null}. */
    public PyType definer(String attribute) {
        for (PyType t : mro) if (t.filled().containsKey(attribute)) return t;
        return null;
    }

    /**
     * Changes whenever anything that {@link #lookup} could return changes; never repeats, over all types. A cache that
     * compares it needs no other guard.
     */
    public int version() {
        return version;
    }

    private void changed() {
        version = VERSIONS.incrementAndGet();
        plainInit = null;
        plainMaker = null;
        if (!lookups.isEmpty()) lookups = new ConcurrentHashMap<>();
        slots = null;
        for (PyType t : subclasses()) t.changed();
    }

    // ---- slots

    /** The special method, to be called with the instance as first argument, or {@code null} when there is none. */
    public PyCallable slot(Slot slot) {
        PyCallable[] cache = slots;
        if (cache == null) slots = cache = new PyCallable[SLOTS];
        PyCallable c = cache[slot.ordinal()];
        if (c == null) {
            c = findSlot(slot);
            cache[slot.ordinal()] = c;
        }
        return c == ABSENT ? null : c;
    }

    private PyCallable findSlot(Slot slot) {
        Object o = lookup(slot.dunder());
        if (o == null || o == Singletons.NONE) return ABSENT;
        if (o instanceof PyCallable c && c.bindsSelf()) return c;
        return new BoundLookup(o);
    }

    /** A special method that is no plain function: bound through its own {@code __get__} at each call. */
    private record BoundLookup(Object attribute) implements PyCallable {
        @Override
        public Object call(ThreadState ts, Object[] args, String[] keywords) {
            Object self = args[0];
            PyCallable get = PyType.of(attribute).slot(Slot.GET);
            Object bound = get == null ? attribute : get.call3(ts, attribute, self, PyType.of(self));
            return Callables.of(bound).call(ts, Arrays.copyOfRange(args, 1, args.length), keywords);
        }
    }

    // ---- calling a class makes an instance

    @Override
    public Object call(ThreadState ts, Object[] args, String[] keywords) {
        PyCallable init = plainInit();
        if (init == null || init == NONE_NEEDED) {
            PyCallable maker = plainMaker();
            return maker != null
                    ? maker.call(ts, Callables.prepend(this, args), keywords)
                    : Callables.instantiate(ts, this, args, keywords);
        }
        PyObject made = new PyObject(this);
        return initialized(made, init.call(ts, Callables.prepend(made, args), keywords));
    }

    @Override
    public Object call0(ThreadState ts) {
        PyCallable init = plainInit();
        if (init == null) {
            PyCallable maker = plainMaker();
            return maker != null ? maker.call1(ts, this) : Callables.instantiate(ts, this, NO_ARGS, null);
        }
        PyObject made = new PyObject(this);
        return init == NONE_NEEDED ? made : initialized(made, init.call1(ts, made));
    }

    @Override
    public Object call1(ThreadState ts, Object a) {
        PyCallable init = plainInit();
        if (init == null || init == NONE_NEEDED) {
            PyCallable maker = plainMaker();
            return maker != null ? maker.call2(ts, this, a) : Callables.instantiate(ts, this, new Object[] {a}, null);
        }
        PyObject made = new PyObject(this);
        return initialized(made, init.call2(ts, made, a));
    }

    @Override
    public Object call2(ThreadState ts, Object a, Object b) {
        PyCallable init = plainInit();
        if (init == null || init == NONE_NEEDED) {
            PyCallable maker = plainMaker();
            return maker != null
                    ? maker.call3(ts, this, a, b)
                    : Callables.instantiate(ts, this, new Object[] {a, b}, null);
        }
        PyObject made = new PyObject(this);
        return initialized(made, init.call3(ts, made, a, b));
    }

    @Override
    public Object call3(ThreadState ts, Object a, Object b, Object c) {
        PyCallable init = plainInit();
        if (init == null || init == NONE_NEEDED) {
            PyCallable maker = plainMaker();
            return maker != null
                    ? maker.call4(ts, this, a, b, c)
                    : Callables.instantiate(ts, this, new Object[] {a, b, c}, null);
        }
        PyObject made = new PyObject(this);
        return initialized(made, init.call4(ts, made, a, b, c));
    }

    private static Object initialized(PyObject made, Object result) {
        if (result == Singletons.NONE) return made;
        throw Exceptions.typeError(
                "__init__() should return None, not '%s'", PyType.of(result).name());
    }

    /**
     * The {@code __init__} of a class whose instances {@code object.__new__} makes: {@link #NONE_NEEDED} for that of
     * {@code object}, {@code null} for a class that is not made so simply.
     */
    private PyCallable plainInit() {
        PyCallable init = plainInit;
        if (init == null) plainInit = init = findPlainInit();
        return init == ABSENT ? null : init;
    }

    /**
     * The {@code __new__} of a class that has one in Java, and no {@code __init__} of its own to follow it; {@code null}
     * for any other.
     */
    private PyCallable plainMaker() {
        PyCallable maker = plainMaker;
        if (maker == null) plainMaker = maker = findPlainMaker();
        return maker == ABSENT ? null : maker;
    }

    private PyCallable findPlainMaker() {
        boolean plain = lookup("__init__") == Types.OBJECT.own("__init__")
                && lookup("__new__") != Types.OBJECT.own("__new__")
                && !isSubtypeOf(Types.TYPE);
        return plain && lookup("__new__") instanceof PyBuiltin b && b.kind() == Def.Kind.NEW ? b : ABSENT;
    }

    private PyCallable findPlainInit() {
        boolean plain = !builtin
                && lookup("__new__") == Types.OBJECT.own("__new__")
                && own("__abstractmethods__") == null
                && !isSubtypeOf(Types.TYPE);
        if (!plain) return ABSENT;
        Object init = lookup("__init__");
        if (init == Types.OBJECT.own("__init__")) return NONE_NEEDED;
        return init instanceof PyCallable c && c.bindsSelf() ? c : ABSENT;
    }

    @Override
    public String toString() {
        return "<class '" + name + "'>";
    }
}
