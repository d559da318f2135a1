package dev.gila.ndarray;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gila.kernel.DType;
import dev.gila.ndarray.fft.FFT;
import dev.gila.ndarray.linalg.Linalg;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The names of the Python Array API standard, 2025.12, and the method that each of them is here. */
class ArrayApiTest {
    private static final List<String> FUNCTIONS = words("""
        arange asarray empty empty_like eye from_dlpack full full_like linspace meshgrid ones ones_like tril triu zeros
        zeros_like astype can_cast finfo iinfo isdtype result_type
        abs acos acosh add asin asinh atan atan2 atanh bitwise_and bitwise_left_shift bitwise_invert bitwise_or
        bitwise_right_shift bitwise_xor ceil clip conj copysign cos cosh divide equal exp expm1 floor floor_divide greater
        greater_equal hypot imag isfinite isinf isnan less less_equal log log1p log2 log10 logaddexp logical_and
        logical_not logical_or logical_xor maximum minimum multiply negative nextafter not_equal positive pow real
        reciprocal remainder round sign signbit sin sinh square sqrt subtract tan tanh trunc
        take take_along_axis __array_namespace_info__ matmul matrix_transpose tensordot vecdot
        broadcast_arrays broadcast_shapes broadcast_to concat expand_dims flip moveaxis permute_dims repeat reshape roll
        squeeze stack tile unstack argmax argmin count_nonzero nonzero searchsorted where
        isin unique_all unique_counts unique_inverse unique_values argsort sort
        cumulative_sum cumulative_prod max mean min prod std sum var all any diff\
        """);

    private static final List<String> METHODS = words("""
        dtype device mT ndim shape size T __abs__ __add__ __and__ __array_namespace__ __bool__ __complex__ __dlpack__
        __dlpack_device__ __eq__ __float__ __floordiv__ __ge__ __getitem__ __gt__ __index__ __int__ __invert__ __le__
        __lshift__ __lt__ __matmul__ __mod__ __mul__ __ne__ __neg__ __or__ __pos__ __pow__ __rshift__ __setitem__ __sub__
        __truediv__ __xor__ to_device\
        """);

    private static final List<String> LINEAR_ALGEBRA = words("""
        cholesky cross det diagonal eig eigh eigvals eigvalsh inv matmul matrix_norm matrix_power matrix_rank
        matrix_transpose outer pinv qr slogdet solve svd svdvals tensordot trace vecdot vector_norm\
        """);

    private static final List<String> FOURIER = words("""
        fft ifft fftn ifftn rfft irfft rfftn irfftn hfft ihfft fftfreq rfftfreq fftshift ifftshift\
        """);

    /** Names that Java, Kotlin or the field have others for: operators as Kotlin names them. */
    private static final Map<String, String> RENAMED = Arrays.stream("""
        add=plus subtract=minus multiply=times divide=div floor_divide=floorDiv remainder=mod positive=unaryPlus
        bitwise_and=and bitwise_or=or bitwise_xor=xor bitwise_invert=inv bitwise_left_shift=shl bitwise_right_shift=shr
        copysign=copySign nextafter=nextAfter signbit=signBit isnan=isNaN isinf=isInf isfinite=isFinite
        logaddexp=logAddExp moveaxis=moveAxis broadcast_shapes=broadcast isdtype=kind finfo=FloatLimits iinfo=IntegerLimits
        mT=matrixTranspose T=transpose ndim=rank __abs__=abs __add__=plus __and__=and __bool__=getBoolean
        __complex__=getComplex __eq__=equal __float__=get __floordiv__=floorDiv __ge__=greaterEqual __getitem__=get
        __gt__=greater __index__=getLong __int__=getLong __invert__=inv __le__=lessEqual __lshift__=shl __lt__=less
        __matmul__=matmul __mod__=mod __mul__=times __ne__=notEqual __neg__=unaryMinus __or__=or __pos__=unaryPlus
        __pow__=pow __rshift__=shr __setitem__=set __sub__=minus __truediv__=div __xor__=xor\
        """.trim().split("\\s+"))
            .map(pair -> pair.split("="))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));

    /** Arrays are in the memory of one machine, and go to other libraries as Arrow arrays, buffers or files. */
    private static final Set<String> ABSENT = Set.of(
            "from_dlpack",
            "device",
            "to_device",
            "__dlpack__",
            "__dlpack_device__",
            "__array_namespace__",
            "__array_namespace_info__");

    private static List<String> words(String text) {
        return List.of(text.trim().split("\\s+"));
    }

    private static Set<String> names(Class<?>... homes) {
        Set<String> names = new TreeSet<>();
        for (Class<?> home : homes) {
            for (Method method : home.getMethods()) {
                if (Modifier.isPublic(method.getModifiers()) && method.getDeclaringClass() != Object.class) {
                    names.add(method.getName());
                }
            }
            names.add(home.getSimpleName());
        }
        return names;
    }

    private static String camelCase(String name) {
        StringBuilder camel = new StringBuilder();
        for (String part : name.split("_")) {
            if (camel.length() == 0) camel.append(part);
            else camel.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
        }
        return camel.toString();
    }

    private static Set<String> missing(List<String> standard, Class<?>... homes) {
        Set<String> ours = names(homes);
        return standard.stream()
                .filter(name -> !ABSENT.contains(name))
                .filter(name -> !ours.contains(RENAMED.getOrDefault(name, camelCase(name))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyNameHasItsMethod() {
        assertEquals(136, FUNCTIONS.size());
        assertEquals(41, METHODS.size());
        assertEquals(25, LINEAR_ALGEBRA.size());
        assertEquals(14, FOURIER.size());
        Class<?>[] functions = {
            NDArray.class,
            Creation.class,
            Joining.class,
            Shape.class,
            DType.class,
            Linalg.class,
            FloatLimits.class,
            IntegerLimits.class
        };
        assertEquals(Set.of(), missing(FUNCTIONS, functions));
        assertEquals(Set.of(), missing(METHODS, NDArray.class));
        assertEquals(Set.of(), missing(LINEAR_ALGEBRA, Linalg.class));
        assertEquals(Set.of(), missing(FOURIER, FFT.class));
        assertTrue(names(functions).stream().noneMatch(ABSENT::contains));
    }

    @Test
    void limitsOfTypes() {
        assertEquals(
                new FloatLimits(DType.FLOAT32, 32, Math.ulp(1f), Float.MAX_VALUE, -Float.MAX_VALUE, Float.MIN_NORMAL),
                FloatLimits.of(DType.COMPLEX64));
        assertEquals(Math.ulp(1.0), FloatLimits.of(DType.FLOAT64).eps());
        assertEquals(new IntegerLimits(DType.INT8, 8, 127, -128), IntegerLimits.of(DType.INT8));
        assertEquals(new IntegerLimits(DType.UINT16, 16, 65535, 0), IntegerLimits.of(DType.UINT16));
        assertEquals(new IntegerLimits(DType.INT64, 64, Long.MAX_VALUE, Long.MIN_VALUE), IntegerLimits.of(DType.INT64));
        assertEquals(-1, IntegerLimits.of(DType.UINT64).max());
        assertThrows(IllegalArgumentException.class, () -> IntegerLimits.of(DType.BOOL));
        assertThrows(IllegalArgumentException.class, () -> FloatLimits.of(DType.INT8));
    }

    @Test
    void positiveIsACopy() {
        try (NDArray a = NDArray.of(-1.5, 2);
                NDArray b = a.unaryPlus()) {
            b.set(7, 0);
            assertEquals(-1.5, a.get(0));
            assertEquals(2, b.get(1));
        }
        assertThrows(IllegalArgumentException.class, () -> NDArray.of(true).unaryPlus());
    }
}
