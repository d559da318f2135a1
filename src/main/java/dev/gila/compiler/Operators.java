package dev.gila.compiler;

import dev.gila.ast.CmpOperator;
import dev.gila.ast.Operator;
import dev.gila.ast.UnaryOperator;
import dev.gila.code.Opcode;

/** The opcodes of Python's operators. */
final class Operators {
    private Operators() {}

    static Opcode binary(Operator op) {
        return switch (op) {
            case ADD -> Opcode.ADD;
            case SUB -> Opcode.SUB;
            case MULT -> Opcode.MUL;
            case MATMULT -> Opcode.MATMUL;
            case DIV -> Opcode.DIV;
            case MOD -> Opcode.MOD;
            case POW -> Opcode.POW;
            case LSHIFT -> Opcode.LSHIFT;
            case RSHIFT -> Opcode.RSHIFT;
            case BIT_OR -> Opcode.OR;
            case BIT_XOR -> Opcode.XOR;
            case BIT_AND -> Opcode.AND;
            case FLOOR_DIV -> Opcode.FLOORDIV;
        };
    }

    /** The augmented assignments stand in the same order as the operators themselves. */
    static Opcode inPlace(Operator op) {
        return Opcode.of(binary(op).code() + Opcode.INPLACE_ADD.code() - Opcode.ADD.code());
    }

    static Opcode unary(UnaryOperator op) {
        return switch (op) {
            case INVERT -> Opcode.INVERT;
            case NOT -> Opcode.NOT;
            case UADD -> Opcode.POSITIVE;
            case USUB -> Opcode.NEGATE;
        };
    }

    static Opcode compare(CmpOperator op) {
        return switch (op) {
            case EQ -> Opcode.EQ;
            case NOT_EQ -> Opcode.NE;
            case LT -> Opcode.LT;
            case LT_E -> Opcode.LE;
            case GT -> Opcode.GT;
            case GT_E -> Opcode.GE;
            case IS -> Opcode.IS;
            case IS_NOT -> Opcode.IS_NOT;
            case IN -> Opcode.IN;
            case NOT_IN -> Opcode.NOT_IN;
        };
    }

    /** The jumps stand in the same order as the comparisons. */
    static Opcode unless(CmpOperator op) {
        return Opcode.of(compare(op).code() + Opcode.UNLESS_LT.code() - Opcode.LT.code());
    }

    /** The operator that is true exactly where this one is false, or {@code null} where a type may decide otherwise. */
    static CmpOperator opposite(CmpOperator op) {
        return switch (op) {
            case IS -> CmpOperator.IS_NOT;
            case IS_NOT -> CmpOperator.IS;
            case IN -> CmpOperator.NOT_IN;
            case NOT_IN -> CmpOperator.IN;
            default -> null;
        };
    }
}
