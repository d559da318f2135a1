package dev.gila.modules.posix;

import dev.gila.modules.support.StructSequence;
import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyDict;
import dev.gila.object.PyList;
import dev.gila.object.PyStr;
import dev.gila.object.ThreadState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code pwd}: the users that {@code /etc/passwd} names. */
@ModuleDef(value = "pwd", doc = "The password database.")
final class PwdModule {
    private static final StructSequence ENTRY = new StructSequence(
            "pwd.struct_passwd", 7, "pw_name", "pw_passwd", "pw_uid", "pw_gid", "pw_gecos", "pw_dir", "pw_shell");

    private PwdModule() {}

    static void init(ThreadState ts, PyDict namespace) {
        namespace.put("struct_passwd", ENTRY.type());
    }

    private static List<String[]> rows() {
        List<String[]> rows = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(Path.of("/etc/passwd"), StandardCharsets.UTF_8)) {
                String[] cells = line.split(":", -1);
                if (cells.length == 7) rows.add(cells);
            }
        } catch (IOException e) {
            rows.add(new String[] {
                System.getProperty("user.name"), "*", "0", "0", "", System.getProperty("user.home"), "/bin/sh"
            });
        }
        return rows;
    }

    private static Object entry(String[] r) {
        return ENTRY.of(
                PyStr.of(r[0]),
                PyStr.of(r[1]),
                Long.valueOf(r[2]),
                Long.valueOf(r[3]),
                PyStr.of(r[4]),
                PyStr.of(r[5]),
                PyStr.of(r[6]));
    }

    @Def
    static Object getpwall() {
        PyList all = new PyList();
        for (String[] r : rows()) all.add(entry(r));
        return all;
    }

    @Def
    static Object getpwnam(String name) {
        for (String[] r : rows()) if (r[0].equals(name)) return entry(r);
        throw Exceptions.keyError(PyStr.of("getpwnam(): name not found: '" + name + "'"));
    }

    @Def
    static Object getpwuid(long uid) {
        for (String[] r : rows()) if (r[2].equals(Long.toString(uid))) return entry(r);
        throw Exceptions.keyError(PyStr.of("getpwuid(): uid not found: " + uid));
    }
}
