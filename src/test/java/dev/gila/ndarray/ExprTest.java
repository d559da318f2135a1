package dev.gila.ndarray;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gila.kernel.DType;
import dev.gila.ndarray.random.Generator;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Lazy expressions have the types, the shapes and the bits of the same operations on arrays. */
class ExprTest {
    private static NDArray random(Random random, DType dtype, long... shape) {
        NDArray floats =
                Generator.defaultRng(random.nextInt(1 << 30)).random(shape).times(20);
        return floats.astype(dtype);
    }

    @Test
    void hypotenuse() {
        NDArray x = NDArray.of(3, 5, 8);
        NDArray y = NDArray.of(4, 12, 15);
        Expr r = x.lazy().times(x).plus(y.lazy().times(y)).sqrt();
        assertEquals(DType.FLOAT64, r.dtype());
        assertArrayEquals(new double[] {5, 13, 17}, r.evaluate().toArray());
        assertEquals(35, r.sum());
    }

    @Test
    void broadcastsAndPromotesAsArraysDo() {
        NDArray column = NDArray.of(1L, 2, 3).reshape(3, 1);
        NDArray row = NDArray.of(1f, 2, 3, 4);
        assertEquals(column.plus(row).dtype(), column.lazy().plus(row).dtype());
        same(column.plus(row).times(2), column.lazy().plus(row).times(2).evaluate());
        same(column.plus(1.5), column.lazy().plus(1.5).evaluate());
        same(column.plus(7), column.lazy().plus(7).evaluate());
        same(row.plus(1.5), row.lazy().plus(1.5).evaluate());
    }

    /** float64, to which both promote, has neither the largest int64 nor its neighbours. */
    @Test
    void integersWithAndWithoutSignCompareExactly() {
        NDArray a = NDArray.of(Long.MIN_VALUE, -1, 0, 1, Long.MAX_VALUE - 1, Long.MAX_VALUE)
                .reshape(6, 1);
        NDArray b = NDArray.of(0, 1, Long.MAX_VALUE - 1, Long.MAX_VALUE, Long.MIN_VALUE, -1)
                .viewAs(DType.UINT64);
        for (Ufunc comparison : EnumSet.range(Ufunc.EQUAL, Ufunc.GREATER_EQUAL)) {
            NDArray found = comparison.of(a, b);
            NDArray turned = comparison.of(b, a);
            NDArray lazy =
                    a.lazy().map(comparison, b.lazy()).map(Ufunc.LOGICAL_NOT).evaluate();
            NDArray written = comparison.into(NDArray.zeros(DType.INT8, 6, 6), b, a);
            for (int i = 0; i < 6; i++) {
                for (int j = 0; j < 6; j++) {
                    long x = a.getLong(i, 0);
                    int order = x < 0 ? -1 : Long.compareUnsigned(x, b.getLong(j));
                    assertEquals(holds(comparison, order), found.getBoolean(i, j));
                    assertEquals(holds(comparison, -order), turned.getBoolean(i, j));
                    assertEquals(!holds(comparison, order), lazy.getBoolean(i, j));
                    assertEquals(turned.get(i, j), written.get(i, j));
                }
            }
        }
    }

    private static boolean holds(Ufunc comparison, int order) {
        return switch (comparison) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case LESS_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            default -> order >= 0;
        };
    }

    /** Programs are kept by form: what differs in no more than this must not be taken for the other. */
    @Test
    void expressionsOfAlmostTheSameFormDiffer() {
        NDArray a = NDArray.of(3, 5, -0.0);
        NDArray b = NDArray.of(1, 2, 0.0);
        for (int round = 0; round < 2; round++) {
            same(a.minus(b), a.lazy().minus(b).evaluate());
            same(b.minus(a), b.lazy().minus(a).evaluate());
            same(a.minus(a), a.lazy().minus(a).evaluate());
            same(a.minus(b).minus(a), a.lazy().minus(b).minus(a).evaluate());
            same(a.minus(b).minus(b), a.lazy().minus(b).minus(b).evaluate());
            same(a.minus(b.minus(b)), a.lazy().minus(b.lazy().minus(b)).evaluate());
            same(a.plus(0.0), a.lazy().plus(0.0).evaluate());
            same(a.plus(-0.0), a.lazy().plus(-0.0).evaluate());
            NDArray integers = a.astype(DType.INT64);
            same(integers.plus(2), integers.lazy().plus(2).evaluate());
            same(integers.plus(2.0), integers.lazy().plus(2.0).evaluate());
            same(integers.plus(b), integers.lazy().plus(b).evaluate());
            NDArray floats = NDArray.zeros(DType.FLOAT32, 3);
            same(a.minus(b).astype(DType.FLOAT32), a.lazy().minus(b).into(floats));
            assertEquals(a.minus(b).sum(), a.lazy().minus(b).sum());
            assertEquals(a.minus(b).max(), a.lazy().minus(b).max());
        }
    }

    /** What is used twice is looked at once, or this would take 2^60 looks. */
    @Test
    void sharedPartsAreLookedAtOnce() {
        Expr e = NDArray.of(1.0, -1.0).lazy();
        for (int i = 0; i < 60; i++) e = e.times(e);
        assertArrayEquals(new double[] {1, 1}, e.evaluate().toArray());
    }

    @Test
    void integersHaveNoNegativePowers() {
        NDArray bases = NDArray.of(2L, 3, 4);
        NDArray exponents = NDArray.of(1L, 0, 2);
        Expr power = bases.lazy().pow(exponents);
        same(bases.pow(exponents), power.evaluate());
        exponents.set(-1, 1);
        for (Expr refused : List.of(
                power,
                power.plus(1),
                bases.lazy().pow(-1),
                bases.lazy().pow(exponents.lazy().times(2)))) {
            String message = assertThrows(IllegalArgumentException.class, refused::evaluate)
                    .getMessage();
            assertEquals("integers to negative integer powers are not allowed: convert to float64", message);
        }
        assertEquals(0.5, bases.lazy().pow(-1.0).evaluate().get(0));
        same(
                bases.pow(exponents.times(exponents)),
                bases.lazy().pow(exponents.lazy().square()).evaluate());
    }

    /** Random trees of a few arrays, also larger than one pass can hold, evaluated both ways. */
    @Test
    void hasTheBitsOfTheSameOperations() {
        Random random = new Random(1);
        Ufunc[] functions = {
            Ufunc.ADD,
            Ufunc.MULTIPLY,
            Ufunc.DIVIDE,
            Ufunc.MINIMUM,
            Ufunc.SQRT,
            Ufunc.EXP,
            Ufunc.TANH,
            Ufunc.LESS,
            Ufunc.GREATER
        };
        DType[] types = {DType.FLOAT64, DType.FLOAT32, DType.INT32, DType.UINT8, DType.INT64};
        for (int round = 0; round < 200; round++) {
            List<NDArray> eager = new ArrayList<>();
            List<Expr> lazy = new ArrayList<>();
            long n = 1 + random.nextInt(3000);
            for (int i = 0; i < 1 + random.nextInt(9); i++) {
                long[] shape = random.nextInt(4) == 0 ? new long[] {2, 1} : new long[] {2, n};
                NDArray leaf = random(random, types[random.nextInt(types.length)], shape);
                if (random.nextBoolean()) leaf = leaf.slice(1, Long.MAX_VALUE, Long.MIN_VALUE, -1);
                eager.add(leaf);
                lazy.add(leaf.lazy());
            }
            for (int i = 0; i < random.nextInt(30); i++) {
                Ufunc function = functions[random.nextInt(functions.length)];
                NDArray[] arrays = new NDArray[function.arity()];
                Expr[] exprs = new Expr[arrays.length];
                for (int k = 0; k < arrays.length; k++) {
                    int from = Math.max(0, eager.size() - 1 - random.nextInt(12));
                    arrays[k] = eager.get(from);
                    exprs[k] = lazy.get(from);
                }
                eager.add(function.of(arrays));
                lazy.add(Expr.of(function, exprs));
            }
            same(eager.get(eager.size() - 1), lazy.get(lazy.size() - 1).evaluate());
        }
    }

    private static void same(NDArray expected, NDArray got) {
        assertEquals(expected.dtype(), got.dtype());
        assertEquals(expected.shape(), got.shape());
        assertArrayEquals(expected.real().toArray(), got.real().toArray());
        if (got.dtype().isComplex())
            assertArrayEquals(expected.imag().toArray(), got.imag().toArray());
    }

    @Test
    void writesIntoWhatItReads() {
        NDArray a = NDArray.arange(DType.FLOAT64, 5000);
        NDArray expected = a.times(a).plus(1);
        a.lazy().times(a).plus(1).into(a);
        same(expected, a);
        NDArray shifted = NDArray.arange(DType.FLOAT64, 5000);
        NDArray from = shifted.slice(0, 4999);
        NDArray wanted = from.times(2).plus(from);
        from.lazy().times(2).plus(from).into(shifted.slice(1, 5000));
        same(wanted, shifted.slice(1, 5000));
    }

    /** Over any axes, of operands of any strides and types: the same bits as of the array that the expression makes. */
    @Test
    void reducesToTheBitsOfTheSameReductionOfAnArray() {
        Random random = new Random(2);
        DType[] types = {DType.FLOAT64, DType.FLOAT32, DType.INT32, DType.UINT8, DType.COMPLEX64};
        for (int round = 0; round < 60; round++) {
            long[] shape = {1 + random.nextInt(5), 1 + random.nextInt(200), 1 + random.nextInt(30)};
            if (round % 5 == 0) shape = new long[] {1, 1, 1 + random.nextInt(20_000)};
            NDArray a = random(random, types[random.nextInt(types.length)], shape);
            NDArray b = random(random, types[random.nextInt(types.length)], shape);
            if (random.nextBoolean()) a = a.transpose(2, 0, 1).copy().transpose(1, 2, 0);
            if (random.nextBoolean()) b = b.slice(1, Long.MAX_VALUE, Long.MIN_VALUE, -1);
            if (random.nextInt(4) == 0) b = b.slice(0, 1);
            Expr e = a.lazy().minus(3).times(b);
            NDArray values = e.evaluate();
            int[] axes = random.ints(0, 3).distinct().limit(random.nextInt(4)).toArray();
            Axes over = random.nextBoolean() ? Axes.of(axes) : Axes.of(axes).keepDims();
            same(values.sum(over), e.sum(over));
            same(values.prod(over), e.prod(over));
            same(values.mean(over), e.mean(over));
            same(values.any(over), e.any(over));
            same(values.all(over), e.all(over));
            same(values.countNonzero(over), e.countNonzero(over));
            if (values.dtype().isComplex()) continue;
            same(values.min(over), e.min(over));
            same(values.max(over), e.max(over));
            assertEquals(values.sum(), e.sum());
            assertEquals(values.countNonzero(), e.countNonzero());
            assertEquals(values.times(values).sum(), e.square().sum());
            assertEquals(values.times(values).sum(), e.times(e).sum());
            same(Ufunc.SQUARE.of(values).sum(over), e.square().sum(over));
            assertEquals(Ufunc.SQUARE.of(a).sum(), a.lazy().square().sum());
        }
    }

    @Test
    void sumsSquaresThatAreNoNumbers() {
        NDArray a = NDArray.of(1, -0.0, Double.NaN).times(1);
        assertEquals(Double.NaN, a.lazy().minus(1).square().sum());
        assertEquals(0.0, NDArray.of(-0.0, -0.0).lazy().times(1).square().sum());
        assertEquals(
                Double.POSITIVE_INFINITY,
                NDArray.of(1e200, 1).lazy().times(1).square().sum());
        assertEquals(
                0.0, NDArray.zeros(DType.FLOAT64, 0).lazy().plus(1).square().sum());
    }

    @Test
    void reducesArraysNothingAndWhatOnePassCannotHold() {
        NDArray a = NDArray.of(1.5, -2, 4);
        assertEquals(3.5, a.lazy().sum());
        assertEquals(1.5 * -2 * 4, a.lazy().prod());
        assertEquals(7.0, a.dot(NDArray.of(2.0, 0, 1)));
        NDArray none = NDArray.zeros(DType.FLOAT64, 0, 3);
        assertEquals(0, none.lazy().plus(1).sum());
        same(none.plus(1).prod(0), none.lazy().plus(1).prod(0));
        assertThrows(IllegalArgumentException.class, () -> none.lazy().plus(1).max());
        assertThrows(IndexOutOfBoundsException.class, () -> a.lazy().plus(1).sum(1));
        Expr e = a.lazy();
        NDArray sum = a;
        for (int i = 0; i < 40; i++) {
            NDArray other = a.plus(i * 0.1);
            e = e.times(other).plus(0.3 * i);
            sum = sum.times(other).plus(0.3 * i);
        }
        same(sum, e.evaluate());
        assertEquals(sum.sum(), e.sum());
    }

    @Test
    void isComputedAnewEachTime() {
        NDArray a = NDArray.of(1, 2, 3);
        Expr e = a.lazy().times(2).plus(1).times(2);
        assertArrayEquals(new double[] {6, 10, 14}, e.evaluate().toArray());
        a.set(10, 0);
        assertArrayEquals(new double[] {42, 10, 14}, e.evaluate().toArray());
        NDArray wide = NDArray.zeros(DType.FLOAT32, 2, 3);
        assertArrayEquals(new double[] {42, 10, 14, 42, 10, 14}, e.into(wide).toArray());
        assertEquals(66, e.sum());
        assertEquals(10, e.min());
        assertArrayEquals(new double[] {42, 10, 14}, e.evaluate().toArray());
    }

    @Test
    void numbersTakeTheTypeOfWhatTheyMeet() {
        NDArray bytes = NDArray.of(1L, 2, 3).astype(DType.UINT8);
        same(bytes.times(200), bytes.lazy().times(200).evaluate());
        same(bytes.plus(0.5), bytes.lazy().plus(0.5).evaluate());
        NDArray large = NDArray.of(1L, 2, 3).astype(DType.UINT64);
        same(large.plus(Long.MAX_VALUE), large.lazy().plus(Long.MAX_VALUE).evaluate());
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> bytes.lazy().plus(256).evaluate())
                .getMessage();
        assertEquals("integer 256 is out of bounds for uint8", message);
        assertThrows(IllegalArgumentException.class, () -> large.lazy().plus(-1).evaluate());
    }

    @Test
    void refusesWhatArraysRefuse() {
        NDArray a = NDArray.of(1, 2, 3);
        String message = assertThrows(
                        IllegalArgumentException.class, () -> a.lazy().plus(NDArray.of(1.0, 2)))
                .getMessage();
        assertEquals("operands could not be broadcast together with shapes (3,) (2,)", message);
        assertThrows(IllegalArgumentException.class, () -> a.lazy().exp().into(NDArray.zeros(DType.FLOAT64, 4)));
        assertThrows(IllegalArgumentException.class, () -> Expr.of(Ufunc.ADD, a.lazy()));
        NDArray closed = NDArray.of(1, 2, 3);
        Expr e = closed.lazy().exp();
        closed.close();
        assertThrows(IllegalStateException.class, e::evaluate);
    }

    @Test
    void tellsWhatItComputes() {
        assertEquals(
                "sqrt(add(float64(3,), 1))",
                NDArray.of(1.0, 2, 3).lazy().plus(1).sqrt().toString());
    }
}
