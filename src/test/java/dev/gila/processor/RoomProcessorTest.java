package dev.gila.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gila.object.BuiltinPackage;
import dev.gila.object.PyBuiltin;
import dev.gila.object.PyCallable;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.PyGetSet;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rooms are compiled, installed, and called through every entry. */
class RoomProcessorTest {
    private static final ThreadState NO_THREAD = null;

    private static final String POINT = """
        @TypeDef(doc = "A place.") public class PointType {
            public static final PyType TYPE = PyType.builtin("point", Types.OBJECT);
            static final class Point extends PyObject {
                long x;
                Point(PyType type, long x) { super(type); this.x = x; }
            }
            @Def(kind = Kind.NEW, signature = "x=0")
            static Object make(PyType cls, long x) { return new Point(cls, x); }
            @Def(doc = "Moves it.") static long move(Point self, long by) { return self.x += by; }
            @Def(signature = "a, /, b=2, *, c=-3") static String mix(Point self, long a, long b, long c) {
                return a + " " + b + " " + c;
            }
            @Def(signature = "*items, last=None, **named")
            static Object gather(Point self, Object[] items, Object last, PyDict named) {
                return PyTuple.of((long) items.length, Singletons.orNone(last), (long) named.size());
            }
            @Def(signature = "text='none', other=None") static String say(Point self, String text, PyStr other) {
                return text + other;
            }
            @Def(kind = Kind.CLASS) static String label(PyType cls) { return cls.name(); }
            @Def(kind = Kind.STATIC) static double half(double x) { return x / 2; }
            @Def static void forget(Object self) {}
            @Def static boolean assert_(Point self, boolean yes) { return yes; }
            @Getter static long x(Point self) { return self.x; }
            @Setter("x") static void setX(Point self, Object value) { self.x = (Long) value; }
            @Getter(value = "twice", doc = "2x") static long two(Point self) { return 2 * self.x; }
        }
        """;

    @TempDir
    Path output;

    private BuiltinPackage registry;
    private PyType point;
    private Object instance;

    @BeforeEach
    void compile() throws ReflectiveOperationException, java.io.IOException {
        RoomCompiler compiler = new RoomCompiler(output).add("PointType", POINT);
        compiler.add(
                "More", "@TypeDef(of = PointType.class) class More { @Def static long more(Object s) { return 7; } }");
        compiler.add("Many", "@ModuleDef(\"many\") public class Many {" + functions(95) + "}");
        compiler.add(
                "Rest",
                "@ModuleDef(value = \"many\", doc = \"All.\") class Rest { static void init(ThreadState ts, PyDict ns)"
                        + " {ns.put(PyStr.intern(\"limit\"), 95L); } @Def static long rest(long a, long b) { return a - b;"
                        + " } }");
        registry = compiler.registry();
        registry.installTypes();
        point = (PyType)
                Class.forName("rooms.PointType", true, registry.getClass().getClassLoader())
                        .getField("TYPE")
                        .get(null);
        instance = method("__new__").call2(NO_THREAD, point, 5L);
    }

    private static String functions(int n) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < n; i++) text.append("@Def static long f" + i + "(long x) { return x + " + i + "; }\n");
        return text.toString();
    }

    private PyBuiltin method(String name) {
        return (PyBuiltin) point.own(name);
    }

    private PyGetSet attribute(String name) {
        return (PyGetSet) point.own(name);
    }

    private static String failure(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(PyException.class, call).getMessage();
    }

    @Test
    void convertsScalarsAndResults() {
        assertEquals(8L, method("move").call2(NO_THREAD, instance, 3L));
        assertEquals(0.25, method("half").call1(NO_THREAD, 0.5));
        assertEquals(true, method("assert").call2(NO_THREAD, instance, 1L));
        assertSame(Singletons.NONE, method("forget").call1(NO_THREAD, instance));
        assertEquals(PyStr.of("point"), method("label").call1(NO_THREAD, point));
        assertEquals(7L, method("more").call1(NO_THREAD, instance));
    }

    @Test
    void fillsDefaultsOnEveryWay() {
        PyCallable mix = method("mix");
        assertEquals(PyStr.of("1 2 -3"), mix.call2(NO_THREAD, instance, 1L));
        assertEquals(PyStr.of("1 9 -3"), mix.call3(NO_THREAD, instance, 1L, 9L));
        String[] keywords = {"c"};
        assertEquals(PyStr.of("1 2 4"), mix.call(NO_THREAD, new Object[] {instance, 1L, 4L}, keywords));
        PyCallable say = method("say");
        assertEquals(PyStr.of("nonenull"), say.call1(NO_THREAD, instance));
        assertEquals(PyStr.of("ab"), say.call3(NO_THREAD, instance, PyStr.of("a"), PyStr.of("b")));
        assertEquals(PyStr.of("anull"), say.call3(NO_THREAD, instance, PyStr.of("a"), Singletons.NONE));
    }

    @Test
    void gathersVariadicArguments() {
        Object[] arguments = {instance, 1L, 2L, 3L, 4L};
        Object got = method("gather").call(NO_THREAD, arguments, new String[] {"last", "other"});
        assertEquals(List.of(2L, 3L, 1L), List.of(((dev.gila.object.PyTuple) got).items()));
    }

    @Test
    void rejectsForeignInstancesAndArguments() {
        assertTrue(failure(() -> method("move").call2(NO_THREAD, 1L, 3L)).contains("for 'point' objects"));
        assertTrue(failure(() -> method("forget").call1(NO_THREAD, 1L)).contains("for 'point' objects"));
        assertTrue(failure(() -> method("__new__").call1(NO_THREAD, 1L)).contains("is not a type object"));
        assertTrue(failure(() -> method("say").call3(NO_THREAD, instance, PyStr.of("a"), 1L))
                .contains("argument 'other' must be str, not int"));
        assertThrows(PyException.class, () -> method("mix").call1(NO_THREAD, instance));
    }

    @Test
    void readsAndWritesAttributes() {
        assertEquals(5L, attribute("x").get(NO_THREAD, instance));
        attribute("x").set(NO_THREAD, instance, 6L);
        assertEquals(12L, attribute("twice").get(NO_THREAD, instance));
        assertFalse(attribute("twice").writable());
        assertThrows(PyException.class, () -> attribute("twice").set(NO_THREAD, instance, 1L));
        assertThrows(PyException.class, () -> attribute("x").get(NO_THREAD, 1L));
    }

    @Test
    void keepsTextSignaturesAndDocs() {
        assertEquals("($self, a, /, b=2, *, c=-3)", method("mix").signature().text());
        assertEquals(
                "($self, /, *items, last=None, **named)",
                method("gather").signature().text());
        assertEquals("(x, /)", method("half").signature().text());
        assertEquals("Moves it.", method("move").doc());
        assertNull(method("mix").doc());
        assertEquals("2x", attribute("twice").doc());
        assertEquals(PyStr.of("A place."), point.own("__doc__"));
    }

    @Test
    void fillsModules() {
        PyDict namespace = new PyDict();
        assertTrue(registry.initModule(NO_THREAD, "many", namespace));
        assertFalse(registry.initModule(NO_THREAD, "few", namespace));
        assertEquals(List.of("many"), registry.moduleNames());
        assertEquals(95L, namespace.get(PyStr.of("limit")));
        for (long i : new long[] {0, 39, 40, 79, 80, 94}) {
            PyCallable f = (PyCallable) namespace.get(PyStr.of("f" + i));
            assertEquals(i + 1, f.call1(NO_THREAD, 1L));
            assertEquals(i + 2, f.call(NO_THREAD, new Object[] {2L}, null));
        }
        assertEquals(3L, ((PyCallable) namespace.get(PyStr.of("rest"))).call2(NO_THREAD, 5L, 2L));
    }
}
