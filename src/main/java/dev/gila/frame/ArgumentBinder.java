package dev.gila.frame;

import dev.gila.code.CodeFlags;
import dev.gila.code.CodeObject;
import dev.gila.object.PyDict;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.ThreadState;
import java.util.Arrays;

/** Lays the arguments of a call out in the registers of a new frame. */
public final class ArgumentBinder {
    private ArgumentBinder() {}

    private static Frame frame(FunctionParts f) {
        return new Frame(f.code(), f.globals(), f.builtins(), f.closure());
    }

    public static Frame bind0(ThreadState ts, FunctionParts f) {
        if (!f.code().takesPositional(0)) return bind(ts, f, new Object[0], null);
        Frame frame = frame(f);
        if (f.code().simpleArguments() != 0) complete(f, frame.registers, 0);
        return frame;
    }

    public static Frame bind1(ThreadState ts, FunctionParts f, Object a) {
        if (!f.code().takesPositional(1)) return bind(ts, f, new Object[] {a}, null);
        Frame frame = frame(f);
        frame.registers[0] = a;
        if (f.code().simpleArguments() != 1) complete(f, frame.registers, 1);
        return frame;
    }

    public static Frame bind2(ThreadState ts, FunctionParts f, Object a, Object b) {
        if (!f.code().takesPositional(2)) return bind(ts, f, new Object[] {a, b}, null);
        Frame frame = frame(f);
        frame.registers[0] = a;
        frame.registers[1] = b;
        if (f.code().simpleArguments() != 2) complete(f, frame.registers, 2);
        return frame;
    }

    public static Frame bind3(ThreadState ts, FunctionParts f, Object a, Object b, Object c) {
        if (!f.code().takesPositional(3)) return bind(ts, f, new Object[] {a, b, c}, null);
        Frame frame = frame(f);
        frame.registers[0] = a;
        frame.registers[1] = b;
        frame.registers[2] = c;
        if (f.code().simpleArguments() != 3) complete(f, frame.registers, 3);
        return frame;
    }

    public static Frame bind4(ThreadState ts, FunctionParts f, Object a, Object b, Object c, Object d) {
        if (!f.code().takesPositional(4)) return bind(ts, f, new Object[] {a, b, c, d}, null);
        Frame frame = frame(f);
        frame.registers[0] = a;
        frame.registers[1] = b;
        frame.registers[2] = c;
        frame.registers[3] = d;
        if (f.code().simpleArguments() != 4) complete(f, frame.registers, 4);
        return frame;
    }

    /**
     * Binds any call.
     *
     * @param args positional arguments, then the values of the keywords
     * @param keywords names of the trailing arguments, or {@code null}
     */
    public static Frame bind(ThreadState ts, FunctionParts f, Object[] args, String[] keywords) {
        int given = args.length - (keywords == null ? 0 : keywords.length);
        Frame frame = frame(f);
        Object[] registers = frame.registers;
        if (keywords == null && f.code().simpleArguments() == given) {
            System.arraycopy(args, 0, registers, 0, given);
            return frame;
        }
        CodeObject code = f.code().code();
        int positional = code.argCount();
        System.arraycopy(args, 0, registers, 0, Math.min(given, positional));
        int stars = positional + code.kwOnlyArgCount();
        boolean varArgs = code.has(CodeFlags.VAR_ARGS);
        if (varArgs) {
            registers[stars] =
                    given > positional ? PyTuple.of(Arrays.copyOfRange(args, positional, given)) : PyTuple.EMPTY;
        }
        PyDict rest = null;
        if (code.has(CodeFlags.VAR_KEYWORDS)) {
            rest = new PyDict();
            registers[stars + (varArgs ? 1 : 0)] = rest;
        }
        if (keywords != null) keywords(ts, f, registers, args, given, keywords, rest);
        if (given > positional && !varArgs) throw BindingErrors.tooMany(f, given, registers);
        complete(f, registers, given);
        return frame;
    }

    /** Gives the parameters that are still unbound their defaults. */
    private static void complete(FunctionParts f, Object[] registers, int given) {
        defaults(f, registers, given);
        if (f.code().code().kwOnlyArgCount() > 0) keywordDefaults(f, registers);
    }

    private static void keywords(
            ThreadState ts,
            FunctionParts f,
            Object[] registers,
            Object[] args,
            int given,
            String[] keywords,
            PyDict rest) {
        CodeObject code = f.code().code();
        String[] names = code.localNames();
        int end = code.argCount() + code.kwOnlyArgCount();
        for (int k = 0; k < keywords.length; k++) {
            String keyword = keywords[k];
            Object value = args[given + k];
            int i = code.posOnlyArgCount();
            while (i < end && !names[i].equals(keyword)) i++;
            if (i < end) {
                if (registers[i] != null) throw BindingErrors.multiple(f, keyword);
                registers[i] = value;
            } else if (rest != null) {
                rest.put(ts, PyStr.intern(keyword), value);
            } else {
                throw BindingErrors.unexpected(f, keywords, keyword);
            }
        }
    }

    private static void defaults(FunctionParts f, Object[] registers, int given) {
        int positional = f.code().code().argCount();
        if (given >= positional) return;
        Object[] defaults = f.defaults();
        int required = positional - defaults.length;
        for (int i = given; i < required; i++) {
            if (registers[i] == null) throw BindingErrors.missing(f, registers, 0, required, "positional");
        }
        for (int i = Math.max(given, required); i < positional; i++) {
            if (registers[i] == null) registers[i] = defaults[i - required];
        }
    }

    private static void keywordDefaults(FunctionParts f, Object[] registers) {
        CodeObject code = f.code().code();
        PyDict defaults = f.keywordDefaults();
        int from = code.argCount();
        int to = from + code.kwOnlyArgCount();
        boolean missing = false;
        for (int i = from; i < to; i++) {
            if (registers[i] != null) continue;
            registers[i] = defaults == null ? null : defaults.get(f.code().localName(i));
            missing |= registers[i] == null;
        }
        if (missing) throw BindingErrors.missing(f, registers, from, to, "keyword-only");
    }
}
