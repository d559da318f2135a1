package dev.gila.compiler;

import dev.gila.code.Opcode;
import dev.gila.scope.Resolution;
import dev.gila.scope.Scope;
import dev.gila.scope.ScopeKind;
import dev.gila.scope.Symbol;
import dev.gila.source.Span;

/** Reading, binding and deleting variables, wherever they live. */
final class Variables {
    /** How the variable is reached. */
    private enum Access {
        FAST,
        CELL,
        GLOBAL,
        NAME
    }

    /** Where a name leads from here: an access, and for the first two a register. */
    private record Place(Access access, int register, Resolution resolution) {}

    private final Compilation c;

    Variables(Compilation c) {
        this.c = c;
    }

    private Place find(String mangled) {
        Unit unit = c.unit;
        Resolution inside = null;
        for (Scope comprehension : unit.comprehensions) {
            Integer own = unit.registersOf(comprehension).get(mangled);
            if (own != null) {
                return new Place(unit.isCell(own) ? Access.CELL : Access.FAST, own, Resolution.LOCAL);
            }
            Symbol symbol = comprehension.lookup(mangled);
            if (symbol != null && inside == null) {
                inside = symbol.resolution();
            }
        }
        Symbol symbol = unit.scope.lookup(mangled);
        boolean inClassComprehension = inside != null && unit.scope.kind() == ScopeKind.CLASS;
        Resolution resolution = symbol == null || inClassComprehension ? inside : symbol.resolution();
        if (resolution == null) {
            resolution = Resolution.GLOBAL_IMPLICIT;
        }
        boolean functionLike = unit.scope.kind().isFunctionLike();
        return switch (resolution) {
            case CELL, FREE -> new Place(Access.CELL, unit.register(mangled), resolution);
            case LOCAL ->
                functionLike
                        ? new Place(Access.FAST, unit.register(mangled), resolution)
                        : new Place(Access.NAME, Unit.NONE, resolution);
            case GLOBAL_EXPLICIT -> new Place(Access.GLOBAL, Unit.NONE, resolution);
            case GLOBAL_IMPLICIT ->
                new Place(functionLike || inClassComprehension ? Access.GLOBAL : Access.NAME, Unit.NONE, resolution);
        };
    }

    /** Reads a variable; the register is the local's own if it may be. */
    int load(String name, int wanted) {
        String mangled = c.mangle(name);
        Place place = find(mangled);
        if (place.access == Access.FAST) {
            return local(place.register, wanted);
        }
        int d = c.result(wanted);
        switch (place.access) {
            case CELL -> cell(mangled, place, d);
            case GLOBAL -> global(mangled, place, d);
            default -> c.emit(Opcode.LOAD_NAME, d, c.name(mangled), c.asm().cache());
        }
        return d;
    }

    private int local(int register, int wanted) {
        if (!c.asm().isBound(register)) {
            c.emit(Opcode.CHECK, register);
            if (!c.unit.isDeletable(register)) {
                c.asm().setBound(register, true);
            }
        }
        if (wanted == Unit.ANY && c.unit.scope.hasWalrus()) {
            // The local may be bound anew before the value is used.
            wanted = c.unit.temporary();
        }
        return c.move(register, wanted);
    }

    private void cell(String mangled, Place place, int d) {
        Unit unit = c.unit;
        boolean inClass = unit.scope.kind() == ScopeKind.CLASS
                && unit.comprehensions.isEmpty()
                && place.resolution == Resolution.FREE;
        if (inClass) {
            int mark = unit.mark();
            int namespace = unit.temporary();
            c.emit(Opcode.LOAD_LOCALS, namespace);
            c.emit(Opcode.LOAD_DICT_OR_DEREF, d, namespace, place.register);
            unit.release(mark);
        } else if (unit.scope.seesClass() && place.resolution == Resolution.FREE && !mangled.equals("__classdict__")) {
            int mark = unit.mark();
            c.emit(Opcode.LOAD_DICT_OR_DEREF, d, classDict(), place.register);
            unit.release(mark);
        } else {
            c.emit(Opcode.LOAD_DEREF, d, place.register);
        }
    }

    private int classDict() {
        int namespace = c.unit.temporary();
        c.emit(Opcode.LOAD_DEREF, namespace, c.unit.register("__classdict__"));
        return namespace;
    }

    private void global(String mangled, Place place, int d) {
        if (c.unit.scope.seesClass() && place.resolution == Resolution.GLOBAL_IMPLICIT) {
            int mark = c.unit.mark();
            c.emit(Opcode.LOAD_DICT_OR_GLOBAL, d, classDict(), c.name(mangled));
            c.unit.release(mark);
        } else {
            c.emit(Opcode.LOAD_GLOBAL, d, c.name(mangled), c.asm().cache());
        }
    }

    /** The register to compute a value into that is then {@link #store stored}: the local's own, if it has one. */
    int homeOf(String name) {
        Place place = find(c.mangle(name));
        return place.access == Access.FAST ? place.register : Unit.ANY;
    }

    /** Binds a variable. */
    void store(String name, int value, Span span) {
        c.checkBindable(name, span);
        String mangled = c.mangle(name);
        Place place = find(mangled);
        switch (place.access) {
            case FAST -> {
                c.move(value, place.register);
                c.asm().setBound(place.register, !c.unit.isDeletable(place.register));
            }
            case CELL -> c.emit(Opcode.STORE_DEREF, place.register, value);
            case GLOBAL -> c.emit(Opcode.STORE_GLOBAL, c.name(mangled), value);
            case NAME ->
                c.emit(Opcode.STORE_NAME, c.name(mangled), value, c.asm().cache());
        }
    }

    void delete(String name, Span span) {
        if (name.equals("__debug__")) {
            throw c.error(span, "cannot delete __debug__");
        }
        String mangled = c.mangle(name);
        Place place = find(mangled);
        switch (place.access) {
            case FAST -> {
                c.emit(Opcode.CHECK, place.register);
                c.emit(Opcode.CLEAR, place.register);
            }
            case CELL -> c.emit(Opcode.DELETE_DEREF, place.register);
            case GLOBAL -> c.emit(Opcode.DELETE_GLOBAL, c.name(mangled));
            case NAME -> c.emit(Opcode.DELETE_NAME, c.name(mangled));
        }
    }

    /** The register of the cell that an inner function takes as its free variable. */
    int cellFor(String mangled) {
        Unit unit = c.unit;
        for (Scope comprehension : unit.comprehensions) {
            Integer own = unit.registersOf(comprehension).get(mangled);
            if (own != null) {
                return own;
            }
        }
        return unit.register(mangled);
    }
}
