package dev.gila.ndarray;

import dev.gila.kernel.DType;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The changes of shape that {@code src/test/numpy/arrays.py} asked NumPy for, under their names there. */
final class Manipulations {
    private static final Map<String, UnaryOperator<NDArray>> CASES = new HashMap<>();

    static {
        CASES.put("transpose", a -> a.transpose());
        CASES.put("reshape 2,6", a -> a.reshape(2, 6));
        CASES.put("reshape -1,3", a -> a.reshape(-1, 3));
        CASES.put("reshapeF 6,2", a -> a.reshape(Order.F, 6, 2));
        CASES.put("ravelF", a -> a.ravel(Order.F));
        CASES.put("transposed.reshape 12", a -> a.transpose().reshape(12));
        CASES.put("flip 0", a -> a.flip(0));
        CASES.put("flip 0,1", a -> a.flip());
        CASES.put("rot90 1", a -> a.rot90(1));
        CASES.put("rot90 2", a -> a.rot90(2));
        CASES.put("rot90 3", a -> a.rot90(3));
        CASES.put("roll 5", a -> a.roll(5));
        CASES.put("roll -1,1", a -> a.roll(-1, 1));
        CASES.put("tile 2", a -> a.tile(2));
        CASES.put("tile 2,1,2", a -> a.tile(2, 1, 2));
        CASES.put("repeat 2", a -> a.repeat(2));
        CASES.put("repeat 3,1", a -> a.repeat(3, 1));
        CASES.put("diagonal 1", a -> a.diagonal(1, 0, 1));
        CASES.put("diagonal -1", a -> a.diagonal(-1, 0, 1));
        CASES.put("tril 0", a -> Creation.tril(a, 0));
        CASES.put("tril -1", a -> Creation.tril(a, -1));
        CASES.put("triu 1", a -> Creation.triu(a, 1));
        CASES.put("delete 1,0,2", a -> a.delete(1, 0, 2));
        CASES.put("swapAxes 0,1", a -> a.swapAxes(0, 1));
        CASES.put("arraySplit 1,3", a -> a.arraySplit(1, 3).get(1));
        CASES.put("pad constant", a -> a.pad(9, new long[] {1, 2}, new long[] {0, 3}));
        for (PadMode mode : EnumSet.range(PadMode.EDGE, PadMode.WRAP)) {
            CASES.put(
                    "pad " + mode.name().toLowerCase(java.util.Locale.ROOT),
                    a -> a.pad(mode, new long[] {1, 2}, new long[] {5, 6}));
        }
        CASES.put("concat 0", a -> Joining.concat(0, a, a.slice(0, 1)));
        CASES.put("concat 1", a -> Joining.concat(1, a, a.slice(1, Slice.ALL.by(2))));
        CASES.put("stack 2", a -> Joining.stack(2, a, a.plus(1)));
        CASES.put("hstack", a -> Joining.hstack(a, a));
        CASES.put("vstack", a -> Joining.vstack(a, a.select(0)));
        CASES.put("dstack", a -> Joining.dstack(a, a));
        CASES.put("columnStack", a -> Joining.columnStack(a, a.select(1, 0)));
        CASES.put("eye", a -> Creation.eye(3, 4, 1, DType.FLOAT64));
        CASES.put("tri", a -> Creation.tri(3, 4, -1, DType.FLOAT64));
        CASES.put("indices", a -> Creation.indices(2, 3));
        CASES.put("meshgrid", a -> Creation.meshgrid(true, a.select(0), a.select(1, 0))[1]);
        CASES.put("linspace", a -> NDArray.linspace(0.1, 0.7, 7));
        CASES.put("linspace open", a -> Creation.linspace(0.1, 0.7, 7, false));
        CASES.put("arange", a -> Creation.arange(0.1, 1.0, 0.1, DType.FLOAT64));
        CASES.put("diag", a -> Creation.diag(a.select(0), -1));
        CASES.put("resize", a -> a.resize(5, 3));
    }

    private Manipulations() {}

    static NDArray of(String name) {
        return CASES.get(name).apply(NDArray.arange(12).reshape(3, 4));
    }
}
