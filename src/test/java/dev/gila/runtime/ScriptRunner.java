package dev.gila.runtime;

import dev.gila.object.PyStr;
import dev.gila.object.ThreadState;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Imports;
import java.io.IOException;
import java.nio.file.Path;

/** Runs a script in an interpreter of its own and returns what it wrote to {@code sys.stdout}, and then to stderr. */
final class ScriptRunner {
    /** Python threads need a deep stack, as the main thread of the command line has. */
    private static final long STACK = 256L << 20;

    private ScriptRunner() {}

    static String run(Path script) throws IOException, InterruptedException {
        String[] output = new String[1];
        Throwable[] failure = new Throwable[1];
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        output[0] = runHere(script);
                    } catch (Throwable t) {
                        failure[0] = t;
                    }
                },
                script.getFileName().toString(),
                STACK);
        thread.start();
        thread.join();
        if (failure[0] != null) throw new IOException("the script ended in a Java exception", failure[0]);
        return output[0];
    }

    private static String runHere(Path script) throws IOException {
        try (Gila gila = Gila.builder().build()) {
            Object[] files = gila.run(ts -> {
                Attributes.set(ts, Imports.module(ts, "sys"), "argv", list(ts, script));
                Calls.method(
                        ts,
                        Imports.module(ts, "os"),
                        "chdir",
                        PyStr.of(script.getParent().toString()));
                Object path = Attributes.get(ts, Imports.module(ts, "sys"), "path");
                Calls.method(
                        ts,
                        path,
                        "insert",
                        0L,
                        PyStr.of(script.getParent().toAbsolutePath().toString()));
                return new Object[] {capture(ts, "stdout"), capture(ts, "stderr")};
            });
            new Program(gila).file(script, false);
            return gila.run(ts -> text(ts, files[0]) + text(ts, files[1]));
        }
    }

    private static Object list(ThreadState ts, Path script) {
        return new dev.gila.object.PyList(new Object[] {PyStr.of(script.toString())});
    }

    private static Object capture(ThreadState ts, String name) {
        Object file = Calls.method(ts, Imports.module(ts, "io"), "StringIO");
        Attributes.set(ts, Imports.module(ts, "sys"), name, file);
        return file;
    }

    private static String text(ThreadState ts, Object file) {
        return Calls.method(ts, file, "getvalue").toString();
    }
}
