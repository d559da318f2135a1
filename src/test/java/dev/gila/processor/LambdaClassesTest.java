package dev.gila.processor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiled lambdas of each kind, rewritten, still do what they did. */
class LambdaClassesTest {
    private static final String SOURCE = """
        import java.util.*;
        import java.util.function.*;
        public class Uses implements Supplier<List<Object>> {
            private final String name = "me";
            private String own(String more) { return name + more; }
            private static int twice(int n) { return 2 * n; }
            static class Inner {
                private long n = 3;
                LongSupplier plus(long by) { return () -> n + by; }
            }
            interface Door {
                private String closed() { return "closed"; }
                default Supplier<String> look() { return this::closed; }
            }
            interface Three<A, B, C> { C of(A a, B b, double d); }
            static Supplier<String> constant() { return () -> "same"; }
            public List<Object> get() {
                int captured = 5;
                double d = 0.5;
                List<Object> all = new ArrayList<>();
                IntUnaryOperator primitive = Uses::twice;
                Function<Integer, Integer> boxed = Uses::twice;
                ToLongFunction<Integer> widened = Uses::twice;
                Function<String, String> bound = this::own;
                BiFunction<Uses, String, String> unbound = Uses::own;
                Supplier<List<String>> made = ArrayList::new;
                IntFunction<int[]> array = int[]::new;
                Consumer<List<Object>> dropped = List::size;
                Three<Long, String, Object> mixed = (a, b, c) -> a + b + c + captured + d;
                Comparator<String> compared = String::compareTo;
                Predicate<Object> tested = "x"::equals;
                dropped.accept(all);
                all.addAll(List.of(primitive.applyAsInt(4), boxed.apply(4), widened.applyAsLong(4), bound.apply("!"),
                    unbound.apply(this, "?"), made.get(), array.apply(3).length, mixed.of(1L, "b", 2),
                    compared.compare("a", "b"), tested.test("x"), new Inner().plus(4).getAsLong(), new Door() {}.look().get()));
                return all;
            }
        }
        """;

    @TempDir
    private Path folder;

    @Test
    void theyDoTheSameAsClasses() throws Exception {
        List<Object> before = compiled().get();
        LambdaClasses.main(new String[] {folder.toString()});
        assertFalse(mentionsTheFactory(), "an invokedynamic is left");
        assertEquals(before.toString(), loaded().get().toString());
    }

    @Test
    void oneThatCapturesNothingIsOneObject() throws Exception {
        compiled();
        LambdaClasses.main(new String[] {folder.toString()});
        var constant = loaded().getClass().getDeclaredMethod("constant");
        constant.setAccessible(true);
        assertSame(constant.invoke(null), constant.invoke(null));
    }

    @Test
    void aSecondRunChangesNothing() throws Exception {
        compiled();
        LambdaClasses.main(new String[] {folder.toString()});
        byte[] once = Files.readAllBytes(folder.resolve("Uses.class"));
        LambdaClasses.main(new String[] {folder.toString()});
        assertArrayEquals(once, Files.readAllBytes(folder.resolve("Uses.class")));
    }

    private Supplier<List<Object>> compiled() throws Exception {
        Path source = Files.writeString(folder.resolve("Uses.java"), SOURCE);
        String[] options = {"-proc:none", "-XDstringConcat=inline", "-d", folder.toString(), source.toString()};
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, options);
        assertEquals(0, status);
        return loaded();
    }

    @SuppressWarnings("unchecked")
    private Supplier<List<Object>> loaded() throws Exception {
        URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null);
        return (Supplier<List<Object>>)
                loader.loadClass("Uses").getDeclaredConstructor().newInstance();
    }

    private boolean mentionsTheFactory() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                if (text.contains("LambdaMetafactory")) return true;
            }
        }
        return false;
    }
}
