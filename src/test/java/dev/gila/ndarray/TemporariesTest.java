package dev.gila.ndarray;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gila.kernel.DType;
import dev.gila.kernel.Memory;
import dev.gila.ndarray.fft.FFT;
import dev.gila.ndarray.linalg.Linalg;
import dev.gila.ndarray.polynomial.Basis;
import dev.gila.ndarray.polynomial.Polynomial;
import dev.gila.ndarray.polynomial.Series;
import dev.gila.ndarray.random.Generator;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Public methods, called with arguments of many kinds that are drawn by their types: each has closed what it made but its
 * result, so that no memory waits for the garbage collector.
 */
class TemporariesTest {
    private static final Class<?>[] CLASSES = {
        NDArray.class,
        Ufunc.class,
        Creation.class,
        Joining.class,
        Sorting.class,
        Sets.class,
        Linalg.class,
        FFT.class,
        Generator.class,
        Polynomial.class,
        Series.class,
        Basis.class
    };
    private static final int CALLS = 40;

    private final Random random = new Random(1);
    private final Map<Class<?>, Supplier<?>> arguments = new HashMap<>();
    private NDArray[] arrays;

    TemporariesTest() {
        arguments.put(NDArray.class, () -> any(arrays));
        arguments.put(NDArray[].class, () -> new NDArray[] {any(arrays), any(arrays)});
        arguments.put(NDArray[][].class, () -> new NDArray[][] {{arrays[0], arrays[0]}, {arrays[0], arrays[0]}});
        arguments.put(boolean.class, random::nextBoolean);
        arguments.put(int.class, () -> random.nextInt(4) - 1);
        arguments.put(long.class, () -> (long) random.nextInt(7));
        arguments.put(Long.class, () -> random.nextBoolean() ? null : (Long) (1L + random.nextInt(9)));
        arguments.put(double.class, () -> random.nextDouble() * 1.25);
        arguments.put(int[].class, () -> any(new int[][] {{0}, {1}, {-1}, {0, 1}, {}}));
        arguments.put(long[].class, () -> any(new long[][] {{0}, {1}, {2, 1}, {6, 6}, {36}, {4, 9}, {}}));
        arguments.put(long[][].class, () -> new long[][] {{2, 1}});
        arguments.put(double[].class, () -> new double[] {.25, .5});
        arguments.put(double[][].class, () -> new double[][] {{1, 2}, {3, 4}});
        arguments.put(float[].class, () -> new float[] {1, 2});
        arguments.put(boolean[].class, () -> new boolean[] {true, false});
        arguments.put(Complex.class, () -> new Complex(1, 2));
        arguments.put(Complex[].class, () -> new Complex[] {new Complex(1, 2)});
        arguments.put(Object.class, () -> new long[][] {{1, 2}, {3, 4}});
        arguments.put(String.class, () -> any("ij,jk->ik", "ij,ij->j", "ij,kj", "ii->i", "ij->ji", "ij->", "i,i->i"));
        arguments.put(
                Axes.class,
                () -> any(
                        Axes.of(0),
                        Axes.of(-1),
                        Axes.ALL,
                        Axes.of(0, 1),
                        Axes.of(1).keepDims()));
        arguments.put(ByteOrder.class, ByteOrder::nativeOrder);
        arguments.put(Shape.class, () -> Shape.of(6, 6));
        arguments.put(Slice.class, () -> Slice.of(1, 3));
        arguments.put(
                Index[].class,
                () -> any(
                        new Index[] {Index.at(0)},
                        new Index[] {Index.all(), Slice.of(1, 3)},
                        new Index[] {any(arrays)},
                        new Index[] {any(arrays), Index.at(1)}));
        arguments.put(UnaryOperator.class, () -> (UnaryOperator<NDArray>) NDArray::sort);
        arguments.put(DoubleUnaryOperator.class, () -> (DoubleUnaryOperator) Math::abs);
        arguments.put(DoubleBinaryOperator.class, () -> (DoubleBinaryOperator) Math::max);
        arguments.put(ToDoubleFunction.class, () -> (ToDoubleFunction<long[]>) place -> place.length);
    }

    @SafeVarargs
    private <V> V any(V... values) {
        return values[random.nextInt(values.length)];
    }

    /** Square ones, of many types and layouts, vectors and a number; made anew for each method, since some write to them. */
    private static NDArray[] arrays() {
        Generator random = Generator.defaultRng(1);
        NDArray real = random.random(6, 6);
        NDArray integers = random.integers(0, 6, 6, 6);
        NDArray definite = real.matmul(real.transpose()).plus(Creation.eye(6));
        NDArray complex = real.astype(DType.COMPLEX128).plus(new Complex(0, 1));
        return new NDArray[] {
            real,
            random.random(6, 6),
            real.transpose(),
            definite,
            real.astype(DType.FLOAT32),
            integers,
            integers.astype(DType.INT32).transpose(),
            integers.astype(DType.UINT8),
            real.greater(.5),
            real.greater(.5).transpose(),
            complex,
            complex.transpose(),
            real.greater(.5).where(real, Double.NaN),
            random.random(6),
            random.random(6).sort(),
            random.random(12).get(Index.all().by(2)),
            random.random(3),
            random.integers(0, 6, 6),
            random.random(6).greater(.5),
            NDArray.of(1.5).reshape()
        };
    }

    @Test
    void leaveNothingBehind() throws ReflectiveOperationException {
        Map<String, Integer> left = new TreeMap<>();
        Set<String> called = new TreeSet<>();
        Set<String> refused = new TreeSet<>();
        for (Class<?> type : CLASSES) {
            for (Method method : type.getMethods()) {
                boolean isOurs = method.getDeclaringClass().getName().startsWith("dev.gila");
                if (!isOurs || method.isBridge() || method.getName().equals("close") || !canCall(method)) continue;
                String name = type.getSimpleName() + "." + method.getName() + List.of(method.getParameterTypes());
                NDArray[] fresh = arrays();
                for (int i = 0; i < CALLS; i++) {
                    // So that shapes and types fit, one array is every argument in some calls.
                    arrays = i % 4 > 0 ? fresh : new NDArray[] {any(fresh)};
                    int open = call(type, method);
                    if (open > 0) left.merge(name, open, Math::max);
                    (open < 0 ? refused : called).add(method.getName());
                }
            }
        }
        assertEquals(Map.of(), left, "arrays that are left open");
        refused.removeAll(called);
        // Some ask for more than is drawn here, as matching parameters are.
        assertTrue(refused.size() * 10 < called.size(), () -> "methods of which no call succeeds: " + refused);
    }

    private boolean canCall(Method method) {
        for (Class<?> type : method.getParameterTypes()) {
            if (!arguments.containsKey(type) && type.getEnumConstants() == null) return false;
        }
        return true;
    }

    /** How many arrays a call leaves open besides its result; -1 where it is refused. */
    private int call(Class<?> type, Method method) throws ReflectiveOperationException {
        Object self = Modifier.isStatic(method.getModifiers()) ? null : receiver(type);
        Object[] values = new Object[method.getParameterCount()];
        for (int i = 0; i < values.length; i++) {
            Class<?> wanted = method.getParameterTypes()[i];
            values[i] = wanted.isEnum()
                    ? any(wanted.getEnumConstants())
                    : arguments.get(wanted).get();
        }
        try (Scope scope = Scope.open()) {
            Object result = method.invoke(self, values);
            Set<Memory> open = Collections.newSetFromMap(new IdentityHashMap<>());
            for (Memory memory : scope.made) if (!memory.isClosed()) open.add(memory);
            for (NDArray array : arraysOf(result)) open.remove(array.operand().memory());
            return open.size();
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause();
            assertTrue(
                    cause instanceof IllegalArgumentException
                            || cause instanceof IndexOutOfBoundsException
                            || cause instanceof ArithmeticException,
                    () -> method + ": " + cause);
            return -1;
        }
    }

    private Object receiver(Class<?> type) {
        if (type == Generator.class) return Generator.defaultRng(2);
        if (type == Polynomial.class) return Polynomial.of(1, -3, 2);
        if (type == Series.class) return Series.of(any(Basis.values()), 1, -3, 2);
        return type.isEnum() ? any(type.getEnumConstants()) : any(arrays);
    }

    private static List<NDArray> arraysOf(Object result) throws ReflectiveOperationException {
        List<NDArray> found = new ArrayList<>();
        if (result instanceof NDArray array) {
            found.add(array);
        } else if (result instanceof Object[] all) {
            for (Object each : all) found.addAll(arraysOf(each));
        } else if (result instanceof List<?> all) {
            for (Object each : all) found.addAll(arraysOf(each));
        } else if (result instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                found.addAll(arraysOf(component.getAccessor().invoke(record)));
            }
        }
        return found;
    }
}
