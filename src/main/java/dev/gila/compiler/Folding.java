package dev.gila.compiler;

import dev.gila.ast.Bytes;
import dev.gila.ast.Expr;
import dev.gila.ast.Imaginary;
import dev.gila.ast.Operator;
import dev.gila.ast.Singleton;
import dev.gila.code.ConstantComplex;
import dev.gila.code.ConstantTuple;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Expressions whose value is known before the program runs. Only what is small and cannot raise is computed; the rest is
 * left to the program.
 */
final class Folding {
    private static final int LARGEST_BITS = 128;
    private static final int LARGEST_TEXT = 4096;
    private static final int LARGEST_TUPLE = 256;

    private Folding() {}

    /** The constant that an expression is, or {@code null}. */
    static Object constant(Expr node, int optimize) {
        if (node instanceof Expr.Constant constant) {
            return of(constant.value());
        } else if (node instanceof Expr.UnaryOp unary) {
            Object operand = constant(unary.operand(), optimize);
            return operand == null ? null : unary(unary, operand);
        } else if (node instanceof Expr.BinOp binary) {
            Object left = constant(binary.left(), optimize);
            Object right = left == null ? null : constant(binary.right(), optimize);
            return right == null ? null : binary(binary.op(), left, right);
        } else if (node instanceof Expr.Tuple tuple) {
            return tuple(tuple.elts(), optimize);
        } else if (node instanceof Expr.Name name && name.id().equals("__debug__")) {
            return optimize == 0;
        }
        return null;
    }

    private static Object of(Object literal) {
        return literal instanceof Imaginary i ? new ConstantComplex(0.0, i.value()) : literal;
    }

    /** The elements as a constant tuple, or {@code null} when one of them is no constant. */
    static ConstantTuple tuple(List<Expr> elements, int optimize) {
        List<Object> items = new ArrayList<>(elements.size());
        for (Expr element : elements) {
            Object item = constant(element, optimize);
            if (item == null) {
                return null;
            }
            items.add(item);
        }
        return new ConstantTuple(items);
    }

    static boolean truth(Object constant) {
        if (constant instanceof Boolean flag) {
            return flag;
        } else if (constant instanceof Long n) {
            return n != 0;
        } else if (constant instanceof Double d) {
            return d != 0;
        } else if (constant instanceof String text) {
            return !text.isEmpty();
        } else if (constant instanceof Bytes bytes) {
            return bytes.value().length > 0;
        } else if (constant instanceof ConstantTuple tuple) {
            return !tuple.items().isEmpty();
        } else if (constant instanceof ConstantComplex z) {
            return z.real() != 0 || z.imaginary() != 0;
        }
        return constant != Singleton.NONE;
    }

    private static Object unary(Expr.UnaryOp node, Object operand) {
        return switch (node.op()) {
            case NOT -> !truth(operand);
            case UADD -> isNumber(operand) ? operand : null;
            case INVERT -> isInt(operand) ? number(big(operand).not()) : null;
            case USUB -> {
                if (isInt(operand)) {
                    yield number(big(operand).negate());
                } else if (operand instanceof Double d) {
                    yield -d;
                }
                yield operand instanceof ConstantComplex z ? new ConstantComplex(-z.real(), -z.imaginary()) : null;
            }
        };
    }

    private static boolean isInt(Object value) {
        return value instanceof Long || value instanceof BigInteger;
    }

    private static boolean isNumber(Object value) {
        return isInt(value) || value instanceof Double || value instanceof ConstantComplex;
    }

    private static BigInteger big(Object value) {
        return value instanceof Long n ? BigInteger.valueOf(n) : (BigInteger) value;
    }

    /** An integer in its canonical form. */
    private static Object number(BigInteger value) {
        return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
    }

    private static Object binary(Operator op, Object left, Object right) {
        if (isInt(left) && isInt(right)) {
            return ints(op, big(left), big(right));
        } else if (left instanceof String a && right instanceof String b) {
            return op == Operator.ADD && a.length() + b.length() <= LARGEST_TEXT ? a + b : null;
        } else if (left instanceof String text && right instanceof Long n) {
            return op == Operator.MULT && n * text.length() <= LARGEST_TEXT && n >= 0
                    ? text.repeat(n.intValue())
                    : null;
        } else if (left instanceof ConstantTuple a && right instanceof ConstantTuple b && op == Operator.ADD) {
            return joined(a, b);
        } else if (isNumber(left) && isNumber(right) && fits(left) && fits(right)) {
            return left instanceof ConstantComplex || right instanceof ConstantComplex
                    ? complexes(op, complex(left), complex(right))
                    : doubles(op, real(left), real(right));
        }
        return null;
    }

    private static Object joined(ConstantTuple a, ConstantTuple b) {
        List<Object> items = new ArrayList<>(a.items());
        items.addAll(b.items());
        return items.size() <= LARGEST_TUPLE ? new ConstantTuple(items) : null;
    }

    private static Object ints(Operator op, BigInteger a, BigInteger b) {
        boolean zero = b.signum() == 0;
        BigInteger value = switch (op) {
            case ADD -> a.add(b);
            case SUB -> a.subtract(b);
            case MULT -> a.bitLength() + b.bitLength() <= LARGEST_BITS ? a.multiply(b) : null;
            case BIT_AND -> a.and(b);
            case BIT_OR -> a.or(b);
            case BIT_XOR -> a.xor(b);
            case LSHIFT -> small(b) && a.bitLength() + b.intValue() <= LARGEST_BITS ? a.shiftLeft(b.intValue()) : null;
            case RSHIFT -> small(b) ? a.shiftRight(b.intValue()) : null;
            case POW -> small(b) && (long) a.bitLength() * b.intValue() <= LARGEST_BITS ? a.pow(b.intValue()) : null;
            case FLOOR_DIV -> zero ? null : floor(a, b);
            case MOD -> zero ? null : a.subtract(floor(a, b).multiply(b));
            case DIV, MATMULT -> null;
        };
        if (value == null) {
            return op == Operator.DIV && fits(number(a)) && fits(number(b))
                    ? doubles(op, a.doubleValue(), b.doubleValue())
                    : null;
        }
        return number(value);
    }

    private static boolean small(BigInteger n) {
        return n.signum() >= 0 && n.bitLength() < 16;
    }

    private static BigInteger floor(BigInteger a, BigInteger b) {
        BigInteger[] parts = a.divideAndRemainder(b);
        boolean down = parts[1].signum() != 0 && parts[1].signum() != b.signum();
        return down ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** Whether a number is exact as a double. */
    private static boolean fits(Object value) {
        return !isInt(value) || big(value).bitLength() <= 53;
    }

    private static double real(Object value) {
        return value instanceof Double d ? d : big(value).doubleValue();
    }

    private static ConstantComplex complex(Object value) {
        return value instanceof ConstantComplex z ? z : new ConstantComplex(real(value), 0.0);
    }

    private static Object doubles(Operator op, double a, double b) {
        return switch (op) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MULT -> a * b;
            case DIV -> b == 0 ? null : a / b;
            default -> null;
        };
    }

    private static Object complexes(Operator op, ConstantComplex a, ConstantComplex b) {
        return switch (op) {
            case ADD -> new ConstantComplex(a.real() + b.real(), a.imaginary() + b.imaginary());
            case SUB -> new ConstantComplex(a.real() - b.real(), a.imaginary() - b.imaginary());
            default -> null;
        };
    }
}
