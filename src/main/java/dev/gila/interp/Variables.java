package dev.gila.interp;

import dev.gila.code.LocalKind;
import dev.gila.frame.Frame;
import dev.gila.frame.PyCell;
import dev.gila.object.Exceptions;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.PyStr;
import dev.gila.object.ThreadState;
import dev.gila.object.Types;
import dev.gila.ops.Subscripts;

/** Variables that do not live in registers: globals, builtins, namespaces of classes, cells. */
final class Variables {
    private Variables() {}

    /** Where a global was found: an entry of one dictionary, while neither it nor those before it changed their keys. */
    private record Found(PyDict globals, int globalsVersion, PyDict home, int homeVersion, int entry) {}

    static Object global(ThreadState ts, Frame frame, int name, int cache) {
        if (frame.code.caches[cache] instanceof Found found) {
            PyDict globals = frame.globals;
            if (found.globals == globals && (found.home == globals || globals.keysVersion() == found.globalsVersion)) {
                Object value = found.home.valueAt(found.entry, found.homeVersion);
                if (value != null) return value;
            }
        }
        return findGlobal(ts, frame, name, cache);
    }

    private static Object findGlobal(ThreadState ts, Frame frame, int name, int cache) {
        PyStr key = frame.code.name(name);
        PyDict globals = frame.globals;
        if (globals.type() != Types.DICT) return inMappings(ts, frame, key);
        int globalsVersion = globals.keysVersion();
        int homeVersion = globalsVersion;
        PyDict home = globals;
        int entry = home.entryOf(key);
        if (entry < 0) {
            home = frame.builtins;
            homeVersion = home.keysVersion();
            entry = home.entryOf(key);
        }
        if (entry < 0) throw Exceptions.nameError(key.toString());
        Object value = home.valueAt(entry, homeVersion);
        // Another thread, if there is no lock, changed the dictionary meanwhile.
        if (value == null) return findGlobal(ts, frame, name, cache);
        frame.code.caches[cache] = new Found(globals, globalsVersion, home, homeVersion, entry);
        return value;
    }

    /** Globals of a class derived from dict are read through its own methods. */
    private static Object inMappings(ThreadState ts, Frame frame, PyStr key) {
        Object value = item(ts, frame.globals, key);
        if (value == null) value = frame.builtins.get(key);
        if (value == null) throw Exceptions.nameError(key.toString());
        return value;
    }

    /** An entry of any mapping, or {@code null}. */
    static Object item(ThreadState ts, Object mapping, PyStr key) {
        if (mapping instanceof PyDict d && d.type() == Types.DICT) return d.get(key);
        try {
            return Subscripts.get(ts, mapping, key);
        } catch (PyException e) {
            if (e.is(Exceptions.KEY_ERROR)) return null;
            throw e;
        }
    }

    static Object name(ThreadState ts, Frame frame, int name, int cache) {
        if (frame.locals != frame.globals) {
            if (frame.locals == null) {
                throw Exceptions.of(Exceptions.SYSTEM_ERROR, "no locals when loading '%s'", frame.code.name(name));
            }
            Object value = item(ts, frame.locals, frame.code.name(name));
            if (value != null) return value;
        }
        return global(ts, frame, name, cache);
    }

    static void setName(ThreadState ts, Frame frame, int name, Object value) {
        setItem(ts, frame.locals, frame.code.name(name), value);
    }

    private static void setItem(ThreadState ts, Object mapping, PyStr key, Object value) {
        if (mapping instanceof PyDict d && d.type() == Types.DICT) d.put(key, value);
        else Subscripts.set(ts, mapping, key, value);
    }

    static void deleteName(ThreadState ts, Frame frame, int name) {
        PyStr key = frame.code.name(name);
        if (frame.locals instanceof PyDict d && d.type() == Types.DICT) {
            if (d.remove(key) == null) throw Exceptions.nameError(key.toString());
            return;
        }
        try {
            Subscripts.delete(ts, frame.locals, key);
        } catch (PyException e) {
            throw e.is(Exceptions.KEY_ERROR) ? Exceptions.nameError(key.toString()) : e;
        }
    }

    static void setGlobal(ThreadState ts, Frame frame, int name, Object value) {
        setItem(ts, frame.globals, frame.code.name(name), value);
    }

    static void deleteGlobal(Frame frame, int name) {
        PyStr key = frame.code.name(name);
        if (frame.globals.remove(key) == null) throw Exceptions.nameError(key.toString());
    }

    /** The name in a class's namespace, or else a global. */
    static Object dictOrGlobal(ThreadState ts, Frame frame, Object mapping, int name) {
        PyStr key = frame.code.name(name);
        Object value = item(ts, mapping, key);
        return value != null ? value : inMappings(ts, frame, key);
    }

    // ---- cells

    static Object cell(Frame frame, int register) {
        Object value = ((PyCell) frame.registers[register]).get();
        if (value == null) throw emptyCell(frame, register);
        return value;
    }

    static void setCell(Frame frame, int register, Object value) {
        ((PyCell) frame.registers[register]).set(value);
    }

    static void deleteCell(Frame frame, int register) {
        PyCell cell = (PyCell) frame.registers[register];
        if (cell.get() == null) throw emptyCell(frame, register);
        cell.set(null);
    }

    /** The name in a class's namespace, or else in the cell of a function around it. */
    static Object dictOrCell(ThreadState ts, Frame frame, Object mapping, int register) {
        PyStr key = PyStr.intern(frame.code.code().localNames()[register]);
        Object value = item(ts, mapping, key);
        return value != null ? value : cell(frame, register);
    }

    private static PyException emptyCell(Frame frame, int register) {
        boolean free = (frame.code.code().localKinds()[register] & LocalKind.FREE) != 0;
        if (!free) return unbound(frame, register);
        String name = frame.code.code().localNames()[register];
        PyException e = Exceptions.of(
                Exceptions.NAME_ERROR,
                "cannot access free variable '%s' where it is not associated with a value in enclosing scope",
                name);
        e.value().setField("name", PyStr.of(name));
        return e;
    }

    static PyException unbound(Frame frame, int register) {
        String name = frame.code.code().localNames()[register];
        return Exceptions.of(
                Exceptions.UNBOUND_LOCAL_ERROR,
                "cannot access local variable '%s' where it is not associated with a value",
                name);
    }
}
