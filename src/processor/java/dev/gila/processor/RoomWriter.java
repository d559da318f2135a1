package dev.gila.processor;

import dev.gila.processor.TextSignature.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import javax.lang.model.element.VariableElement;

/**
 * Writes the class whose instances are the functions of one room. Each function has one small bridge that checks and
 * converts; the switches only choose the bridge, in chunks small enough for HotSpot to compile and inline.
 */
final class RoomWriter {
    /** The arities that PyCallable has an entry for. */
    private static final int FIXED_ARITIES = 5;

    private static final int CHUNK = 40;
    private static final String SLOTS = "abcdefghijklmnopqrstuvwxyz";

    private final Room room;
    private final JavaWriter out = new JavaWriter();

    RoomWriter(Room room) {
        this.room = room;
    }

    String write() {
        imports(out, room.packageName());
        out.line("/** The functions of {@link %s}. */", room.simpleName());
        out.line("final class %s extends PyBuiltin {", room.functionsClass());
        out.line("private final int index;").line("");
        constructor();
        install();
        dispatch(
                "protected Object invoke(ThreadState ts, Object[] s)",
                "ts, s",
                "ThreadState ts, Object[] s",
                i -> true,
                i -> bridgeCall(i, "s", -1),
                null);
        for (int n = 0; n < FIXED_ARITIES; n++) fixedArity(n);
        for (int i = 0; i < room.functions().size(); i++) bridge(i);
        return out.line("}").toString();
    }

    static void imports(JavaWriter out, String packageName) {
        out.line("package %s;", packageName).line("");
        out.line("import dev.gila.object.*;");
        out.line("import dev.gila.ops.Convert;").line("");
    }

    private void constructor() {
        out.line(
                "private %s(int index, String name, Def.Kind kind, Signature signature, String doc, Object owner) {",
                room.functionsClass());
        out.line("super(name, kind, signature, doc, owner);");
        out.line("this.index = index;");
        out.line("}").line("");
    }

    private void install() {
        boolean type = room.module() == null;
        String target = type ? "type" : "namespace";
        String parameter = type ? "PyType type" : "PyDict namespace";
        List<Integer> starts = chunks();
        out.line("static void install(%s) {", parameter);
        if (!room.doc().isEmpty()) {
            out.line("%s", put(type, Names.quote("__doc__"), "PyStr.of(" + Names.quote(room.doc()) + ")"));
        }
        for (int start : starts) out.line("install%d(%s);", start, target);
        out.line("}").line("");
        for (int start : starts) {
            out.line("private static void install%d(%s) {", start, parameter);
            int end = Math.min(start + CHUNK, room.functions().size());
            for (int i = start; i < end; i++) out.line("%s", installation(type, i));
            out.line("}").line("");
        }
    }

    private String installation(boolean type, int index) {
        Function f = room.functions().get(index);
        String made = String.format(
                "new %s(%d, %s, Def.Kind.%s, %s, %s, %s)",
                room.functionsClass(),
                index,
                Names.quote(f.name()),
                f.kind(),
                f.signatureExpression(),
                f.doc().isEmpty() ? "null" : Names.quote(f.doc()),
                type ? "type" : Names.quote(room.module()));
        return put(type, Names.quote(f.name()), made);
    }

    private static String put(boolean type, String name, String value) {
        return type
                ? "type.define(" + name + ", " + value + ");"
                : "namespace.put(PyStr.intern(" + name + "), " + value + ");";
    }

    private List<Integer> chunks() {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < room.functions().size(); i += CHUNK) starts.add(i);
        return starts;
    }

    private void fixedArity(int n) {
        if (room.functions().stream().noneMatch(f -> f.accepts(n))) return;
        StringBuilder parameters = new StringBuilder("ThreadState ts");
        StringBuilder names = new StringBuilder("ts");
        for (int i = 0; i < n; i++) {
            parameters.append(", Object ").append(SLOTS.charAt(i));
            names.append(", ").append(SLOTS.charAt(i));
        }
        dispatch(
                String.format("public Object call%d(%s)", n, parameters),
                names.toString(),
                parameters.toString(),
                i -> room.functions().get(i).accepts(n),
                i -> bridgeCall(i, null, n),
                String.format("super.call%d(%s)", n, names));
    }

    /** A method that switches over the functions; with more than one chunk, one that chooses among such methods. */
    private void dispatch(
            String header,
            String names,
            String parameters,
            IntPredicate included,
            IntFunction<String> call,
            String otherwise) {
        List<Integer> starts = chunks();
        out.line("@Override").line("%s {", header);
        if (starts.size() <= 1) {
            cases(0, included, call, otherwise);
            out.line("}").line("");
            return;
        }
        String base = header.substring(header.lastIndexOf(' ', header.indexOf('(')) + 1, header.indexOf('('));
        for (int start : starts.subList(1, starts.size())) {
            out.line("if (index < %d) return %s_%d(%s);", start, base, start - CHUNK, names);
        }
        out.line("return %s_%d(%s);", base, starts.get(starts.size() - 1), names);
        out.line("}").line("");
        for (int start : starts) {
            out.line("private Object %s_%d(%s) {", base, start, parameters);
            cases(start, included, call, otherwise);
            out.line("}").line("");
        }
    }

    private void cases(int start, IntPredicate included, IntFunction<String> call, String otherwise) {
        out.line("switch (index) {");
        for (int i = start; i < Math.min(start + CHUNK, room.functions().size()); i++) {
            if (included.test(i)) out.line("case %d: return %s;", i, call.apply(i));
        }
        out.line("default: %s;", otherwise == null ? "throw new AssertionError(index)" : "return " + otherwise);
        out.line("}");
    }

    /** The call of a function's bridge with the elements of {@code array}, or with the first {@code n} plain names. */
    private String bridgeCall(int index, String array, int n) {
        Function f = room.functions().get(index);
        StringBuilder call = new StringBuilder("f" + index + "(ts");
        for (int i = 0; i < f.slots(); i++) {
            call.append(", ");
            if (array != null) call.append(array).append('[').append(i).append(']');
            else call.append(i < n ? String.valueOf(SLOTS.charAt(i)) : "null");
        }
        return call.append(')').toString();
    }

    private void bridge(int index) {
        Function f = room.functions().get(index);
        StringBuilder header = new StringBuilder("private Object f" + index + "(ThreadState ts");
        for (int i = 0; i < f.slots(); i++) header.append(", Object ").append(slot(i));
        out.line("%s) {", header);
        List<String> arguments = new ArrayList<>();
        if (f.takesThreadState()) arguments.add("ts");
        if (f.self() != null) arguments.add(receiver(f));
        List<Parameter> parameters = f.signature().parameters();
        for (int i = 0; i < parameters.size(); i++) {
            VariableElement argument = f.arguments().get(i);
            String slot = slot(f.receivers() + f.signature().slot(parameters.get(i)));
            String guard = Conversion.guard(f, argument, parameters.get(i), slot);
            if (guard != null) out.line("%s", guard);
            arguments.add(Conversion.argument(f, argument, parameters.get(i), slot));
        }
        String call = room.simpleName() + "." + f.method().getSimpleName() + "(" + String.join(", ", arguments) + ")";
        for (String line : Conversion.call(f.method(), call)) out.line("%s", line);
        out.line("}").line("");
    }

    /** Writes the check of the instance or class, and returns the expression for it. */
    private String receiver(Function f) {
        switch (f.kind()) {
            case NEW:
                return "classToMake(a)";
            case CLASS:
                out.line("if (!(a instanceof PyType)) throw wrongSelf(a);");
                return "(PyType) a";
            default:
                return self(out, f.self());
        }
    }

    /**
     * Writes the check that {@code a} is an instance. A Java class that only instances have is the check itself; a plain
     * {@code Object} is checked by its Python type.
     */
    static String self(JavaWriter out, VariableElement self) {
        String type = Room.javaName(self.asType());
        if (type.equals("java.lang.Object")) {
            out.line("if (!isInstance(a)) throw wrongSelf(a);");
            return "a";
        }
        out.line("if (!(a instanceof %s)) throw wrongSelf(a);", type);
        return "(" + type + ") a";
    }

    private static String slot(int i) {
        return String.valueOf(SLOTS.charAt(i));
    }
}
