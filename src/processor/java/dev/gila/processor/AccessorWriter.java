package dev.gila.processor;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;

/** Writes the class whose instances are the computed attributes of one type's room. */
final class AccessorWriter {
    private final Room room;
    private final JavaWriter out = new JavaWriter();

    AccessorWriter(Room room) {
        this.room = room;
    }

    String write() {
        RoomWriter.imports(out, room.packageName());
        out.line("/** The computed attributes of {@link %s}. */", room.simpleName());
        out.line("final class %s extends PyGetSet {", room.accessorsClass());
        out.line("private final int index;").line("");
        out.line(
                "private %s(int index, PyType type, String name, boolean readable, boolean writable, String doc) {",
                room.accessorsClass());
        out.line("super(name, type, readable, writable, doc);");
        out.line("this.index = index;");
        out.line("}").line("");
        install();
        read();
        write(accessorIndices());
        return out.line("}").toString();
    }

    private List<Integer> accessorIndices() {
        List<Integer> indices = new ArrayList<>();
        for (int i = 0; i < room.accessors().size(); i++) {
            if (room.accessors().get(i).setter() != null) indices.add(i);
        }
        return indices;
    }

    private void install() {
        out.line("static void install(PyType type) {");
        for (int i = 0; i < room.accessors().size(); i++) {
            Accessor a = room.accessors().get(i);
            out.line(
                    "type.define(%s, new %s(%d, type, %s, %b, %b, %s));",
                    Names.quote(a.name()),
                    room.accessorsClass(),
                    i,
                    Names.quote(a.name()),
                    a.getter() != null,
                    a.setter() != null,
                    a.doc().isEmpty() ? "null" : Names.quote(a.doc()));
        }
        out.line("}").line("");
    }

    private void read() {
        out.line("@Override").line("public Object get(ThreadState ts, Object a) {");
        out.line("switch (index) {");
        for (int i = 0; i < room.accessors().size(); i++) {
            ExecutableElement getter = room.accessors().get(i).getter();
            if (getter == null) continue;
            out.line("case %d: {", i);
            String call = call(getter, "");
            for (String line : Conversion.call(getter, call)) out.line("%s", line);
            out.line("}");
        }
        out.line("default: throw notReadable();").line("}").line("}").line("");
    }

    private void write(List<Integer> writable) {
        out.line("@Override").line("public void set(ThreadState ts, Object a, Object value) {");
        if (writable.isEmpty()) {
            out.line("throw notWritable();").line("}");
            return;
        }
        out.line("switch (index) {");
        for (int i : writable) {
            out.line("case %d: {", i);
            out.line("%s;", call(room.accessors().get(i).setter(), ", value"));
            out.line("return;").line("}");
        }
        out.line("default: throw notWritable();").line("}").line("}");
    }

    private String call(ExecutableElement method, String more) {
        String self = RoomWriter.self(out, Accessor.self(method));
        String ts = Accessor.takesThreadState(method) ? "ts, " : "";
        return room.simpleName() + "." + method.getSimpleName() + "(" + ts + self + more + ")";
    }
}
