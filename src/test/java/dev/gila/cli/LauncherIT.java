package dev.gila.cli;

import static dev.gila.cli.Launched.gila;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@code ./gila} as a user does. */
class LauncherIT {
    private static final String PRINT_ARGV = "import sys; print(sys.argv)";

    @TempDir
    Path folder;

    private String script(String text) throws IOException {
        return Files.writeString(folder.resolve("script.py"), text).toString();
    }

    private static void assertRan(String expected, Launched launched) {
        assertEquals("", launched.err());
        assertEquals(expected, launched.out());
        assertEquals(0, launched.status());
    }

    @Test
    void runsACommand() throws Exception {
        assertRan("hi\n", gila("-c", "print('hi')"));
        assertRan("['-c', '-x', 'b c']\n", gila("-c", PRINT_ARGV, "-x", "b c"));
    }

    @Test
    void runsAFile() throws Exception {
        String name =
                script("import sys\nprint(__name__, __file__ == sys.argv[0], sys.argv[1:])\nprint(sys.path[0])\n");
        assertRan("__main__ True ['-u', 'é']\n" + folder + "\n", gila(name, "-u", "é"));
    }

    @Test
    void runsAFolderWithAMain() throws Exception {
        Files.writeString(folder.resolve("helper.py"), "word = 'helped'\n");
        Files.writeString(folder.resolve("__main__.py"), "import helper, sys\nprint(helper.word, sys.argv[1:])\n");
        assertRan("helped ['a']\n", gila(folder.toString(), "a"));
    }

    @Test
    void runsAModule() throws Exception {
        assertRan("{\n    \"a\": 1\n}\n", gila("{\"a\": 1}", Map.of(), "-m", "json.tool"));
    }

    @Test
    void runsStandardInput() throws Exception {
        assertRan("['']\n", gila(PRINT_ARGV, Map.of()));
        assertRan("['-', 'a']\n", gila(PRINT_ARGV, Map.of(), "-", "a"));
    }

    /** The archive of classes may say that a method is not to be compiled, which makes a program four times as slow. */
    @Test
    void theInterpreterIsCompiled() throws Exception {
        Map<String, String> options = Map.of("GILA_JAVA_OPTS", "-XX:+UseSerialGC -Xbatch -XX:+PrintCompilation");
        String compiled =
                gila("", options, "-c", "for i in range(1_000_000): pass").out();
        for (String level : List.of("3", "4")) {
            String line = "(?s).* " + level + " +dev\\.gila\\.interp\\.Interpreter::loop .*";
            assertTrue(compiled.matches(line), () -> "not compiled at level " + level + ":\n" + compiled);
        }
    }

    @Test
    void theExitStatusIsTheProgramsOwn() throws Exception {
        assertEquals(new Launched(3, "", ""), gila("-c", "import sys; sys.exit(3)"));
        assertEquals(new Launched(0, "", ""), gila("-c", "raise SystemExit"));
        assertEquals(new Launched(1, "", "sorry\n"), gila("-c", "raise SystemExit('sorry')"));
        assertEquals(new Launched(255, "", ""), gila("-c", "raise SystemExit(-1)"));
        assertEquals(new Launched(7, "", ""), gila("-c", "import os; os._exit(7)"));
    }

    @Test
    void anUnhandledExceptionIsStatusOneAndATraceback() throws Exception {
        String name = script("def f():\n    return 1 / 0\n\nf()\n");
        String trace = """
            Traceback (most recent call last):
              File "%1$s", line 4, in <module>
                f()
              File "%1$s", line 2, in f
                return 1 / 0
                       ~~^~~
            ZeroDivisionError: division by zero
            """;
        assertEquals(new Launched(1, "", trace.formatted(name)), gila(name));
    }

    @Test
    void aSyntaxErrorIsStatusOneAndShowsItsPlace() throws Exception {
        String name = script("x = 1\nif x = 1:\n    pass\n");
        String error = """
              File "%s", line 2
                if x = 1:
                   ^^^^^
            SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
            """;
        assertEquals(new Launched(1, "", error.formatted(name)), gila(name));
    }

    @Test
    void aMistakenCommandLineIsStatusTwo() throws Exception {
        Launched launched = gila("-z");
        assertEquals(2, launched.status());
        assertEquals("Unknown option: -z\n" + Help.USAGE + "\n" + Help.HINT + "\n", launched.err());
        Launched missing = gila("no-such-file.py");
        assertEquals(2, missing.status());
        assertTrue(missing.err().contains("can't open file"), missing.err());
        assertTrue(missing.err().contains("[Errno 2] No such file or directory"), missing.err());
    }

    @Test
    void aMissingModuleIsStatusOne() throws Exception {
        Launched launched = gila("-m", "no_such_module");
        assertEquals(1, launched.status());
        assertTrue(launched.err().endsWith("No module named no_such_module\n"), launched.err());
    }

    @Test
    void printsItsVersion() throws Exception {
        Launched launched = gila("-V");
        assertTrue(launched.out().matches("Python 3\\.12\\.\\d+\n"), launched.out());
        assertRan(launched.out(), gila("-c", "import platform; print('Python', platform.python_version())"));
    }

    @Test
    void flagsReachTheProgram() throws Exception {
        String show = "import sys; f = sys.flags; "
                + "print(f.optimize, f.isolated, f.no_site, f.quiet, f.dont_write_bytecode, sys.dont_write_bytecode)";
        assertRan("2 1 1 1 1 True\n", gila("-OOISqB", "-c", show));
        assertRan("0 0 0 0 0 False\n", gila("-c", show));
        assertRan("unseen\n", gila("-O", "-c", "assert False; print('unseen')"));
        assertRan("1\n", gila("", Map.of("PYTHONOPTIMIZE", "1"), "-c", "import sys; print(sys.flags.optimize)"));
        assertRan("0\n", gila("", Map.of("PYTHONOPTIMIZE", "1"), "-E", "-c", "import sys; print(sys.flags.optimize)"));
        assertRan("{'a': True, 'b': '1'}\n", gila("-Xa", "-X", "b=1", "-c", "import sys; print(sys._xoptions)"));
        assertRan("['error']\n", gila("-Werror", "-c", "import sys; print(sys.warnoptions)"));
    }

    @Test
    void pythonpathComesBeforeTheLibrary() throws Exception {
        Files.writeString(folder.resolve("this.py"), "print('mine')\n");
        assertRan("mine\n", gila("", Map.of("PYTHONPATH", folder.toString()), "-c", "import this"));
    }

    @Test
    void staysToAskAfterTheProgram() throws Exception {
        Launched launched = gila("print(x + 1)\n", Map.of(), "-i", "-c", "x = 41");
        assertEquals("42\n", launched.out().replace(">>> ", ""));
        assertEquals(0, launched.status());
    }

    @Test
    void exitHandlersAndThreadsEndBeforeTheProcess() throws Exception {
        String name = script("""
            import atexit, threading, time
            atexit.register(print, "last")
            def late():
                time.sleep(0.2)
                print("thread")
            threading.Thread(target=late).start()
            print("main")
            """);
        assertRan("main\nthread\nlast\n", gila(name));
    }

    @Test
    void anInterruptEndsTheProgramAsCtrlCDoes() throws Exception {
        String name = script("print('ready', flush=True)\nwhile True:\n    pass\n");
        Process process = Launched.start(folder, "", Map.of(), name);
        for (int i = 0; i < 300 && Files.size(folder.resolve("out")) == 0; i++) TimeUnit.MILLISECONDS.sleep(100);
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        boolean ended = process.waitFor(30, TimeUnit.SECONDS);
        if (!ended) process.destroyForcibly(); // or it would have a core for ever
        assertTrue(ended, "still running after the interrupt");
        Launched launched = Launched.result(folder, process);
        assertEquals(130, launched.status());
        assertTrue(launched.err().startsWith("Traceback (most recent call last):\n"), launched.err());
        assertTrue(launched.err().endsWith("\nKeyboardInterrupt\n"), launched.err());
    }

    @Test
    void worksFromAnywhereByALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Launched.GILA);
        Process process = new ProcessBuilder(List.of(link.toString(), "-c", "print(6 * 7)"))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        assertEquals("42\n", new String(process.getInputStream().readAllBytes()));
        assertEquals(0, process.waitFor());
    }

    @Test
    void aToolRunsUnlessAFileHasItsName() throws Exception {
        Launched launched = gila("info");
        assertEquals(0, launched.status());
        for (String fact : List.of("java ", "processor ", "cores ", "kernels from ", "blas ")) {
            assertTrue(launched.out().contains("\n" + fact), launched.out());
        }
        Launched help = gila("dis", "--help");
        assertTrue(help.out().contains("--tokens"), help.out());
    }

    @Test
    void aToolSaysInALineWhatIsWrong() throws Exception {
        Launched missing = gila("bench", "no-such-file.py");
        assertEquals(2, missing.status());
        assertTrue(missing.err().endsWith("[Errno 2] No such file or directory\n"), missing.err());
        assertTrue(missing.out().endsWith("no report: the program ended with status 2 before there was one\n"));
        Launched gone = gila("bench", script("import os\nos._exit(0)\n"));
        assertEquals(1, gone.status());
        assertEquals("", gone.err());
        Launched nowhere = gila("bench", "--html", "no-such-folder/bench.html");
        assertEquals(2, nowhere.status());
        assertTrue(nowhere.err().startsWith("can't write 'no-such-folder/bench.html'\n"), nowhere.err());
        Launched large = gila("bench", "--kernels", "exp", "--threads", "1", "--size", "100000000000000000");
        assertTrue(
                large.err()
                        .endsWith("gila bench: --size=100000000000000000: MemoryError: no 800000000000000000 bytes"
                                + " outside the heap for an array of float64 and shape (100000000000000000,)\n"),
                large.err());
    }

    @Test
    void showsTheStagesOfAProgram() throws Exception {
        String name = script("x = 1\n");
        assertTrue(gila("dis", "--tokens", name).out().contains("NAME"));
        assertTrue(gila("dis", "--ast", name).out().contains("Assign("));
        assertTrue(gila("dis", "--scopes", name).out().contains("x: "));
        assertTrue(gila("dis", name).out().contains("store_name"));
        Launched wrong = gila("dis", script("x = = 1\n"));
        assertEquals(1, wrong.status());
        assertTrue(wrong.err().endsWith("SyntaxError: invalid syntax\n"), wrong.err());
    }
}
