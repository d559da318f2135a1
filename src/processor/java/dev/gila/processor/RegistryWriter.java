package dev.gila.processor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the class through which the rooms of one package are reached. */
final class RegistryWriter {
    private final String packageName;
    private final List<Room> rooms;
    private final JavaWriter out = new JavaWriter();

    RegistryWriter(String packageName, List<Room> rooms) {
        this.packageName = packageName;
        this.rooms = rooms;
    }

    String write() {
        out.line("package %s;", packageName).line("");
        out.line("import dev.gila.object.BuiltinPackage;");
        out.line("import dev.gila.object.PyDict;");
        out.line("import dev.gila.object.PyType;");
        out.line("import dev.gila.object.ThreadState;");
        out.line("import java.util.List;").line("");
        out.line("/** The builtin types and modules of this package. */");
        out.line("public final class Registry implements BuiltinPackage {");
        installTypes();
        Map<String, List<Room>> modules = new LinkedHashMap<>();
        for (Room r : rooms) {
            if (r.module() != null)
                modules.computeIfAbsent(r.module(), m -> new ArrayList<>()).add(r);
        }
        moduleNames(modules);
        initModule(modules);
        int number = 0;
        for (List<Room> parts : modules.values()) module(number++, parts);
        return out.line("}").toString();
    }

    private void installTypes() {
        Map<String, List<Room>> types = new LinkedHashMap<>();
        for (Room r : rooms) {
            for (String holder : r.holders())
                types.computeIfAbsent(holder, h -> new ArrayList<>()).add(r);
        }
        out.line("@Override").line("public void installTypes() {");
        int number = 0;
        for (String holder : types.keySet()) out.line("%s.TYPE.fillWith(this, %d);", holder, number++);
        out.line("}").line("");
        out.line("@Override")
                .line("public void fillType(int number, PyType type) {")
                .line("switch (number) {");
        number = 0;
        for (List<Room> parts : types.values()) {
            out.line("case %d:", number++);
            for (Room r : parts) {
                if (!r.functions().isEmpty() || !r.doc().isEmpty()) out.line("%s.install(type);", r.functionsClass());
                if (!r.accessors().isEmpty()) out.line("%s.install(type);", r.accessorsClass());
            }
            out.line("return;");
        }
        out.line("default: throw new AssertionError(number);")
                .line("}")
                .line("}")
                .line("");
    }

    private void moduleNames(Map<String, List<Room>> modules) {
        String names =
                String.join(", ", modules.keySet().stream().map(Names::quote).toList());
        out.line("@Override").line("public List<String> moduleNames() {");
        out.line("return List.of(%s);", names.isEmpty() ? "" : names);
        out.line("}").line("");
    }

    private void initModule(Map<String, List<Room>> modules) {
        out.line("@Override").line("public boolean initModule(ThreadState ts, String name, PyDict namespace) {");
        out.line("switch (name) {");
        int number = 0;
        for (String name : modules.keySet()) {
            out.line("case %s: module%d(ts, namespace); return true;", Names.quote(name), number++);
        }
        out.line("default: return false;").line("}").line("}");
    }

    private void module(int number, List<Room> parts) {
        out.line("").line("private static void module%d(ThreadState ts, PyDict namespace) {", number);
        for (Room r : parts) out.line("%s.install(namespace);", r.functionsClass());
        for (Room r : parts) if (r.hasInit()) out.line("%s.init(ts, namespace);", r.simpleName());
        out.line("}");
    }
}
