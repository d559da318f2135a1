package dev.gila.object;

import java.util.EnumSet;
import java.util.Set;

/**
 * A function written in Java. The annotation processor emits one subclass for each room, with a switch over its
 * functions; a method's first argument is its instance.
 */
public abstract class PyBuiltin extends PyObject implements PyCallable {
    /** Special methods that CPython fills no slot with; their messages are those of plain methods. */
    private static final Set<Slot> NO_WRAPPERS = EnumSet.of(
            Slot.FORMAT,
            Slot.BYTES,
            Slot.LENGTH_HINT,
            Slot.REVERSED,
            Slot.MISSING,
            Slot.ENTER,
            Slot.EXIT,
            Slot.AENTER,
            Slot.AEXIT,
            Slot.COMPLEX,
            Slot.ROUND,
            Slot.TRUNC,
            Slot.FLOOR,
            Slot.CEIL,
            Slot.SUBCLASSCHECK,
            Slot.INSTANCECHECK);

    private final String name;
    private final Def.Kind kind;
    private final Signature signature;
    private final String doc;
    private final Object owner;

    /**
     * @param owner the {@link PyType} whose method this is, or the name of the module as a {@link String}
     */
    protected PyBuiltin(String name, Def.Kind kind, Signature signature, String doc, Object owner) {
        super(owner instanceof PyType ? typeFor(kind) : Types.BUILTIN_FUNCTION);
        this.name = name;
        this.kind = kind;
        this.signature = signature;
        this.doc = doc;
        this.owner = owner;
    }

    private static PyType typeFor(Def.Kind kind) {
        return switch (kind) {
            case METHOD -> Types.METHOD_DESCRIPTOR;
            case CLASS -> Types.CLASS_METHOD_DESCRIPTOR;
            case STATIC, NEW -> Types.BUILTIN_FUNCTION;
        };
    }

    /** Runs the function on arguments laid out by {@link Signature#bind}. */
    protected abstract Object invoke(ThreadState ts, Object[] slots);

    @Override
    public final Object call(ThreadState ts, Object[] args, String[] keywords) {
        if (keywords != null && ignoresKeywords(args)) return call(ts, Callables.positional(args, keywords), null);
        return invoke(ts, signature.bind(ts, qualifiedForMessages(), args, keywords, hasSelf() ? 1 : 0));
    }

    /**
     * A class derived from a builtin one may take keywords of its own in the one of {@code __new__} and {@code __init__}
     * that it overrides; the one that it inherits gets them too, and ignores them.
     */
    private boolean ignoresKeywords(Object[] args) {
        if (args.length == 0 || !(owner instanceof PyType type) || signature.takesKeywords()) return false;
        if (kind == Def.Kind.NEW)
            return args[0] != type && args[0] instanceof PyType t && t.overrides("__init__", type);
        return name.equals("__init__") && PyType.of(args[0]).overrides("__new__", type);
    }

    @Override
    public final boolean bindsSelf() {
        return kind == Def.Kind.METHOD && owner instanceof PyType;
    }

    /** Whether the first argument is an instance or a class that binding supplies. */
    public final boolean hasSelf() {
        return owner instanceof PyType && kind != Def.Kind.STATIC;
    }

    /** Whether the value is an instance of the owner. */
    protected final boolean isInstance(Object self) {
        return owner == Types.OBJECT || PyType.of(self).isSubtypeOf((PyType) owner);
    }

    /** The error for a first argument that is no instance of the owner. */
    protected final PyException wrongSelf(Object self) {
        Slot slot = Slot.ofName(name);
        String form = slot != null && !NO_WRAPPERS.contains(slot)
                ? "descriptor '%s' requires a '%s' object but received a '%s'"
                : "descriptor '%s' for '%s' objects doesn't apply to a '%s' object";
        return Exceptions.typeError(
                form, name, ((PyType) owner).name(), PyType.of(self).name());
    }

    /** The error for an argument of a wrong type; {@code which} names it as messages do: {@code "argument 2"}. */
    protected final PyException wrongArgument(String which, String expected, Object given) {
        String what = given == Singletons.NONE ? "None" : PyType.of(given).name();
        return Exceptions.typeError("%s() %s must be %s, not %s", calledName(), which, expected, what);
    }

    /** What a message calls the function: a constructor by the name of its class. */
    protected final String calledName() {
        boolean constructor = kind == Def.Kind.NEW || name.equals("__init__");
        if (!constructor || !(owner instanceof PyType type)) return name;
        return type.name().substring(type.name().lastIndexOf('.') + 1);
    }

    /** The class that {@code __new__} is to make an instance of: the owner, or a class derived from it. */
    protected final PyType classToMake(Object cls) {
        if (cls == owner) return (PyType) owner;
        String made = ((PyType) owner).name();
        if (!(cls instanceof PyType type)) {
            throw Exceptions.typeError(
                    "%s.__new__(X): X is not a type object (%s)",
                    made, PyType.of(cls).name());
        }
        if (type.isSubtypeOf((PyType) owner)) {
            if (owner != Types.OBJECT) requireSafe(type);
            return type;
        }
        throw Exceptions.typeError("%s.__new__(%s): %s is not a subtype of %s", made, type.name(), type.name(), made);
    }

    /** An instance is made by its most special builtin class, which alone knows its Java class. */
    private void requireSafe(PyType type) {
        for (PyType t : type.mro()) {
            if (!t.isBuiltin() || !(t.own("__new__") instanceof PyBuiltin maker) || maker.owner == Types.OBJECT)
                continue;
            if (maker == this) return;
            throw Exceptions.typeError(
                    "%s.__new__(%s) is not safe, use %s.__new__()", ((PyType) owner).name(), type.name(), t.name());
        }
    }

    /** The name with its class or module, as far as CPython's messages have them. */
    private String qualifiedForMessages() {
        if (owner instanceof PyType t) {
            String type = t.name().substring(t.name().lastIndexOf('.') + 1);
            return kind == Def.Kind.NEW || name.equals("__init__") ? type : type + "." + name;
        }
        return owner.equals("builtins") ? name : owner + "." + name;
    }

    public final String name() {
        return name;
    }

    public final Def.Kind kind() {
        return kind;
    }

    public final Signature signature() {
        return signature;
    }

    public final String doc() {
        return doc;
    }

    /** The type this is a method of, or the name of its module. */
    public final Object owner() {
        return owner;
    }
}
