package dev.gila.runtime;

import dev.gila.gil.GilPolicy;
import dev.gila.object.PyList;
import dev.gila.object.PyStr;
import dev.gila.object.ThreadState;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Imports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs a script in an interpreter of its own, in the script's folder, as {@code python3 NAME.py} would be run there. */
final class ScriptRunner {
    /** Python calls nest on the Java stack, so the thread needs a deep one, as on the command line. */
    private static final long STACK = 256L << 20;

    private ScriptRunner() {}

    /** What the script wrote to standard output; and to standard error too, when it ended in an exception. */
    static String run(Path script) throws IOException, InterruptedException {
        return run(script, GilPolicy.DEFAULT);
    }

    /** The same with another use of the lock. */
    static String run(Path script, GilPolicy policy) throws IOException, InterruptedException {
        String[] output = new String[1];
        Throwable[] failure = new Throwable[1];
        Runnable body = () -> {
            try {
                output[0] = runHere(script.toAbsolutePath(), policy);
            } catch (Throwable t) {
                failure[0] = t;
            }
        };
        Thread thread = new Thread(null, body, script.getFileName().toString(), STACK);
        thread.start();
        thread.join();
        if (failure[0] != null) throw new IOException("the script ended in a Java exception", failure[0]);
        return output[0];
    }

    private static String runHere(Path script, GilPolicy policy) throws IOException {
        Path out = Files.createTempFile("script-", ".out");
        Path err = Files.createTempFile("script-", ".err");
        try {
            int status;
            try (Gila gila = Gila.builder().policy(policy).build()) {
                gila.run(ts -> {
                    Object sys = Imports.module(ts, "sys");
                    Object os = Imports.module(ts, "os");
                    Attributes.set(ts, sys, "argv", new PyList(new Object[] {PyStr.of(script.toString())}));
                    String folder = script.getParent().toString();
                    Calls.method(ts, Attributes.get(ts, sys, "path"), "insert", 0L, PyStr.of(folder));
                    Calls.method(ts, os, "chdir", PyStr.of(folder));
                    redirect(ts, os, out, 1L);
                    redirect(ts, os, err, 2L);
                    return null;
                });
                status = new Program(gila).file(script, false);
            }
            return Files.readString(out) + (status == 0 ? "" : Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private static void redirect(ThreadState ts, Object os, Path file, long descriptor) {
        Object opened = Calls.method(ts, os, "open", PyStr.of(file.toString()), Attributes.get(ts, os, "O_WRONLY"));
        Calls.method(ts, os, "dup2", opened, descriptor);
        Calls.method(ts, os, "close", opened);
    }
}
