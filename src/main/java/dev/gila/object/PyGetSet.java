package dev.gila.object;

/** An attribute of a builtin type that Java computes; the annotation processor emits one subclass for each room. */
public abstract class PyGetSet extends PyObject {
    private final String name;
    private final PyType owner;
    private final boolean readable;
    private final boolean writable;
    private final String doc;

    protected PyGetSet(String name, PyType owner, boolean readable, boolean writable, String doc) {
        super(Types.GETSET_DESCRIPTOR);
        this.name = name;
        this.owner = owner;
        this.readable = readable;
        this.writable = writable;
        this.doc = doc;
    }

    /** Reads the attribute. */
    public abstract Object get(ThreadState ts, Object self);

    /** Writes the attribute, or deletes it when {@code value} is {@code null}. */
    public abstract void set(ThreadState ts, Object self, Object value);

    /** Whether the value is an instance of the owner. */
    protected final boolean isInstance(Object self) {
        return owner == Types.OBJECT || PyType.of(self).isSubtypeOf(owner);
    }

    protected final PyException wrongSelf(Object self) {
        return Exceptions.typeError(
                "descriptor '%s' for '%s' objects doesn't apply to a '%s' object",
                name, owner.name(), PyType.of(self).name());
    }

    protected final PyException notWritable() {
        return Exceptions.attributeError("attribute '%s' of '%s' objects is not writable", name, owner.name());
    }

    protected final PyException notReadable() {
        return Exceptions.attributeError("unreadable attribute");
    }

    public final String name() {
        return name;
    }

    public final PyType owner() {
        return owner;
    }

    public final boolean readable() {
        return readable;
    }

    public final boolean writable() {
        return writable;
    }

    public final String doc() {
        return doc;
    }
}
