import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.Op;
import org.nd4j.linalg.api.ops.impl.transforms.floating.Sqrt;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Cos;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Exp;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Log;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Sin;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Tanh;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.ojalgo.OjAlgoUtils;
import org.ojalgo.function.BinaryFunction;
import org.ojalgo.function.UnaryFunction;
import org.ojalgo.function.aggregator.Aggregator;
import org.ojalgo.function.constant.PrimitiveMath;
import org.ojalgo.matrix.decomposition.LU;
import org.ojalgo.matrix.store.R064Store;

/** Other Java libraries, one a process, on the operations of compare.py that they have: {@code nd4j}, {@code ejml} or {@code ojalgo}. */
final class Peers {
    private static final Map<String, IntFunction<Runnable>> OPERATIONS = new LinkedHashMap<>();

    private Peers() {}

    private static double[] uniform(long seed, int n) {
        return new Random(seed).doubles(n).toArray();
    }

    // ND4J

    private static INDArray array(long seed, int n) {
        return Nd4j.create(uniform(seed, n));
    }

    private static INDArray square(int n) {
        return array(1, n * n).reshape(n, n);
    }

    private interface Transform {
        Op of(INDArray a, INDArray out);
    }

    private static void nd4jUnary(String name, Transform transform) {
        OPERATIONS.put(name, n -> {
            INDArray a = array(1, n).addi(0.5);
            INDArray out = a.dup();
            return () -> Nd4j.getExecutioner().exec(transform.of(a, out));
        });
    }

    private static void nd4j() {
        OPERATIONS.put("add", n -> {
            INDArray a = array(1, n);
            INDArray b = array(2, n);
            INDArray out = a.dup();
            return () -> a.add(b, out);
        });
        OPERATIONS.put("multiply", n -> {
            INDArray a = array(1, n);
            INDArray b = array(2, n);
            INDArray out = a.dup();
            return () -> a.mul(b, out);
        });
        nd4jUnary("sqrt", Sqrt::new);
        nd4jUnary("exp", Exp::new);
        nd4jUnary("log", Log::new);
        nd4jUnary("sin", Sin::new);
        nd4jUnary("cos", Cos::new);
        nd4jUnary("tanh", Tanh::new);
        OPERATIONS.put("power", n -> {
            INDArray a = array(1, n).addi(0.5);
            INDArray b = array(2, n).addi(0.5);
            return () -> Transforms.pow(a, b, true).close();
        });
        OPERATIONS.put("sum", n -> {
            INDArray a = array(1, n);
            return () -> a.sumNumber();
        });
        OPERATIONS.put("cumsum", n -> {
            INDArray a = array(1, n);
            return () -> a.cumsum(0).close();
        });
        OPERATIONS.put("sort", n -> {
            INDArray a = array(1, n);
            return () -> Nd4j.sort(a.dup(), true).close();
        });
        OPERATIONS.put("matmul", n -> {
            INDArray a = square(n);
            INDArray out = a.dup();
            return () -> a.mmul(a, out);
        });
    }

    // EJML

    private interface Binary<T> {
        void apply(T a, T b, T out);
    }

    private static DMatrixRMaj ejmlMatrix(long seed, int rows, int columns, double plus) {
        DMatrixRMaj matrix = new DMatrixRMaj(rows, columns, true, uniform(seed, rows * columns));
        CommonOps_DDRM.add(matrix, plus);
        return matrix;
    }

    private static void ejmlUnary(String name, BiConsumer<DMatrixRMaj, DMatrixRMaj> function) {
        OPERATIONS.put(name, n -> {
            DMatrixRMaj a = ejmlMatrix(1, n, 1, 0.5);
            DMatrixRMaj out = a.copy();
            return () -> function.accept(a, out);
        });
    }

    private static void ejmlBinary(String name, Binary<DMatrixRMaj> function) {
        OPERATIONS.put(name, n -> {
            DMatrixRMaj a = ejmlMatrix(1, n, 1, 0.5);
            DMatrixRMaj b = ejmlMatrix(2, n, 1, 0.5);
            DMatrixRMaj out = a.copy();
            return () -> function.apply(a, b, out);
        });
    }

    private static void ejml() {
        ejmlBinary("add", CommonOps_DDRM::add);
        ejmlBinary("multiply", CommonOps_DDRM::elementMult);
        ejmlBinary("power", CommonOps_DDRM::elementPower);
        ejmlUnary("exp", CommonOps_DDRM::elementExp);
        ejmlUnary("log", CommonOps_DDRM::elementLog);
        OPERATIONS.put("sum", n -> {
            DMatrixRMaj a = ejmlMatrix(1, n, 1, 0);
            double[] sink = new double[1];
            return () -> sink[0] += CommonOps_DDRM.elementSum(a);
        });
        OPERATIONS.put("matmul", n -> {
            DMatrixRMaj a = ejmlMatrix(1, n, n, 0);
            DMatrixRMaj out = a.copy();
            return () -> CommonOps_DDRM.mult(a, a, out);
        });
        OPERATIONS.put("solve", n -> {
            DMatrixRMaj a = ejmlMatrix(1, n, n, 0);
            DMatrixRMaj b = ejmlMatrix(2, n, 1, 0);
            DMatrixRMaj x = b.copy();
            return () -> CommonOps_DDRM.solve(a, b, x);
        });
    }

    // ojAlgo

    private static R064Store store(long seed, int rows, int columns) {
        R064Store store = R064Store.FACTORY.make(rows, columns);
        double[] values = uniform(seed, rows * columns);
        for (int i = 0; i < values.length; i++) store.set(i, values[i] + 0.5);
        return store;
    }

    private static void ojalgoUnary(String name, UnaryFunction<Double> function) {
        OPERATIONS.put(name, n -> {
            R064Store a = store(1, n, 1);
            R064Store out = a.copy();
            return () -> out.fillMatching(function, a);
        });
    }

    private static void ojalgoBinary(String name, BinaryFunction<Double> function) {
        OPERATIONS.put(name, n -> {
            R064Store a = store(1, n, 1);
            R064Store b = store(2, n, 1);
            R064Store out = a.copy();
            return () -> out.fillMatching(a, function, b);
        });
    }

    private static void ojalgo() {
        OjAlgoUtils.limitThreadsTo(1);
        ojalgoBinary("add", PrimitiveMath.ADD);
        ojalgoBinary("multiply", PrimitiveMath.MULTIPLY);
        ojalgoBinary("power", PrimitiveMath.POW);
        ojalgoUnary("sqrt", PrimitiveMath.SQRT);
        ojalgoUnary("exp", PrimitiveMath.EXP);
        ojalgoUnary("log", PrimitiveMath.LOG);
        ojalgoUnary("sin", PrimitiveMath.SIN);
        ojalgoUnary("cos", PrimitiveMath.COS);
        ojalgoUnary("tanh", PrimitiveMath.TANH);
        OPERATIONS.put("sum", n -> {
            R064Store a = store(1, n, 1);
            return () -> a.aggregateAll(Aggregator.SUM);
        });
        OPERATIONS.put("matmul", n -> {
            R064Store a = store(1, n, n);
            R064Store out = a.copy();
            return () -> out.fillByMultiplying(a, a);
        });
        OPERATIONS.put("solve", n -> {
            R064Store a = store(1, n, n);
            R064Store b = store(2, n, 1);
            LU<Double> lu = LU.R064.make(a);
            return () -> {
                lu.decompose(a);
                lu.getSolution(b);
            };
        });
    }

    public static void main(String[] args) throws IOException {
        switch (args[0]) {
            case "nd4j" -> nd4j();
            case "ejml" -> ejml();
            case "ojalgo" -> ojalgo();
            default -> throw new IllegalArgumentException(args[0]);
        }
        Rounds.answer(OPERATIONS::get);
    }
}
