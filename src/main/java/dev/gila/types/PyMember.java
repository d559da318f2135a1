package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyObject;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;

/** A {@code member_descriptor}: the attribute of a class for one name of its {@code __slots__}. */
@TypeDef
public final class PyMember extends PyObject {
    static final PyType TYPE = PyType.sealed("member_descriptor", Types.OBJECT);

    private final String name;
    private final PyType owner;
    private final int number;

    PyMember(String name, PyType owner, int number) {
        super(TYPE);
        this.name = name;
        this.owner = owner;
        this.number = number;
    }

    /** The attribute's name. */
    public String name() {
        return name;
    }

    /** Where the value stands in instances ({@link PyObject#slotAt}). */
    public int number() {
        return number;
    }

    /** The class that declares it; only its instances have the member. */
    public PyType owner() {
        return owner;
    }

    private PyObject check(Object o) {
        if (o instanceof PyObject p && p.type().isSubtypeOf(owner)) return p;
        throw Exceptions.typeError(
                "descriptor '%s' for '%s' objects doesn't apply to a '%s' object",
                name, owner.name(), PyType.of(o).name());
    }

    @Def(signature = "instance, owner=None, /")
    static Object __get__(PyMember self, Object instance, Object owner) {
        if (instance == Singletons.NONE) return self;
        Object value = self.check(instance).slotAt(self.number);
        if (value == null) throw Exceptions.noAttribute(instance, self.name);
        return value;
    }

    @Def
    static void __set__(PyMember self, Object instance, Object value) {
        self.check(instance).setSlotAt(self.number, value);
    }

    @Def
    static void __delete__(PyMember self, Object instance) {
        PyObject o = self.check(instance);
        if (o.slotAt(self.number) == null) throw Exceptions.attributeError(self.name);
        o.setSlotAt(self.number, null);
    }

    @Def
    static String __repr__(PyMember self) {
        return "<member '" + self.name + "' of '" + self.owner.name() + "' objects>";
    }

    @Getter
    static String __name__(PyMember self) {
        return self.name;
    }

    @Getter
    static String __qualname__(PyMember self) {
        return self.owner.qualifiedName() + "." + self.name;
    }

    @Getter
    static Object __objclass__(PyMember self) {
        return self.owner;
    }

    @Getter
    static Object __doc__(PyMember self) {
        return Singletons.NONE;
    }
}
