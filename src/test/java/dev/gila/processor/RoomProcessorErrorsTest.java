package dev.gila.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is declared wrongly is an error of the compilation, at the place where it is declared. */
class RoomProcessorErrorsTest {
    @TempDir
    Path output;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "@Def Object f(Object self) { return self; } | f() must be static",
                "@Def private static Object f(Object self) { return self; } | f() must not be private",
                "@Def static void f() {} | a parameter for $self is missing",
                "@Def(kind = Kind.CLASS) static void f(Object cls) {} | the class arrives as PyType, not as Object",
                "@Def(signature = \"x, y\") static void f(Object s, long x) {} | the signature (x, y) has 2"
                        + " parameters, the Java method takes 1",
                "@Def(signature = \"x, x\") static void f(Object s, long x, long y) {} | two parameters 'x' in the"
                        + " signature (x, x)",
                "@Def(signature = \"x=1, y\") static void f(Object s, long x, long y) {} | 'y' has no default but"
                        + " follows one that has",
                "@Def(signature = \"x, 1\") static void f(Object s, long x, long y) {} | '1' is no parameter name in"
                        + " the signature (x, 1)",
                "@Def(signature = \"/, x\") static void f(Object s, long x) {} | misplaced '/' in the signature (/, x)",
                "@Def(signature = \"y, x\") static void f(Object s, long x, long y) {} | the signature (y, x) has 'y'"
                        + " here, the Java method 'x': order mixed up?",
                "@Def(signature = \"x=None\") static void f(Object s, long x) {} | the default None is no literal for"
                        + " a Java long",
                "@Def(signature = \"x=1.5\") static void f(Object s, int x) {} | the default 1.5 is no literal for a"
                        + " Java int",
                "@Def(signature = \"*x\") static void f(Object s, Object x) {} | 'x': *args and only *args are"
                        + " Object[]",
                "@Def(signature = \"**x\") static void f(Object s, Object x) {} | 'x': **kwargs arrive as PyDict",
                "@Def static void f(Object s, char x) {} | no Python value converts to a Java char",
                "@Def static char f(Object s) { return 0; } | a result of Java type char is no Python value",
                "@Def static byte[] f(Object s) { return null; } | a result of Java type byte[] is no Python value",
                "@Getter static void f(Object s) {} | a getter returns the attribute",
                "@Getter static Object f() { return null; } | a getter takes ([ThreadState ts,] self)",
                "@Setter(\"f\") static void f(Object s) {} | a setter is void and takes ([ThreadState ts,] self,"
                        + " Object)",
            })
    void ofMembers(String member, String message) {
        String room = "@TypeDef class R { static final PyType TYPE = null;\n" + member + "\n}";
        assertEquals(
                List.of("3: " + message),
                new RoomCompiler(output).add("R", room).errors());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@TypeDef class R {} | a type's room has a field 'static final PyType TYPE', or names one in 'of'",
                "@TypeDef class R { PyType TYPE; } | TYPE must be static and visible in its package",
                "@TypeDef @ModuleDef(\"m\") class R { static PyType TYPE; } | a room is a type's or a module's, not"
                        + " both",
                "class R { @ModuleDef(\"m\") static class S {} } | a room is a class of its own, not one inside"
                        + " another",
                "@ModuleDef(\"m\") class R { @Def(kind = Kind.NEW) static void f() {} } | kind NEW has no meaning for"
                        + " the function of a module",
                "@ModuleDef(\"m\") class R { @Getter static long f(Object s) { return 1; } } | only the attributes of"
                        + " types are computed",
                "@ModuleDef(\"m\") class R { static void init() {} } | a module's init takes (ThreadState, PyDict)",
            })
    void ofRooms(String room, String message) {
        List<String> errors = new RoomCompiler(output).add("R", room).errors();
        assertEquals("2: " + message, errors.stream().distinct().findFirst().orElseThrow());
    }

    @Test
    void namesAreDeclaredOnce() {
        String first = "@TypeDef class R { static final PyType TYPE = null;\n@Def static void f(Object s) {}\n"
                + "@Getter(\"f\") static long g(Object s) { return 0; } }";
        String second = "@TypeDef(of = R.class) class S {\n@Def(\"f\") static void g(Object s) {} }";
        List<String> errors =
                new RoomCompiler(output).add("R", first).add("S", second).errors();
        assertEquals(List.of("4: 'f' is declared twice", "3: 'f' is declared in R too"), errors);
    }
}
