package dev.gila.parser;

import dev.gila.ast.BoolOperator;
import dev.gila.ast.CmpOperator;
import dev.gila.ast.Expr;
import dev.gila.ast.ExprContext;
import dev.gila.ast.Operator;
import dev.gila.ast.UnaryOperator;
import dev.gila.token.Token;
import dev.gila.token.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Operators, conditionals, lambdas, and the lists of expressions that statements are made of. */
final class Expressions {
    /** How the second pass remembers rules. */
    private static final int EXPRESSION = 0;

    private static final int DISJUNCTION = 1;
    private static final int BITWISE_OR = 2;
    private static final int FACTOR = 3;
    private static final int STAR_EXPRESSION = 4;
    private static final int NAMED = 5;
    private static final int PRIMARY = 6;
    static final int ATOM = 7;
    static final int ARGUMENTS = 8;

    private static final int LOOSEST = 1;
    private static final int FACTORS = 7;

    private final Grammar rules;
    private final Cursor in;

    Expressions(Grammar rules) {
        this.rules = rules;
        this.in = rules.in;
    }

    // Lists of expressions

    /** One expression or a tuple without brackets; elements may be starred. */
    Expr starExpressions() {
        return list(this::starExpression);
    }

    private Expr list(Supplier<Expr> element) {
        Token start = in.token();
        Expr first = element.get();
        if (!in.at(TokenKind.COMMA)) {
            return first;
        }
        List<Expr> all = new ArrayList<>();
        all.add(first);
        while (in.accept(TokenKind.COMMA) && startsExpression()) {
            Expr next = operandAfter(in.position(), element);
            if (next == null) {
                break;
            }
            all.add(next);
        }
        return new Expr.Tuple(in.from(start), List.copyOf(all), ExprContext.LOAD);
    }

    Expr starExpression() {
        return in.remembers() ? in.memo(STAR_EXPRESSION, this::starExpressionRule) : starExpressionRule();
    }

    private Expr starExpressionRule() {
        return in.at(TokenKind.STAR) ? starred() : expression();
    }

    private Expr starred() {
        Token start = in.next();
        Expr value = bitwiseOr();
        return new Expr.Starred(in.from(start), value, ExprContext.LOAD);
    }

    /** An element of a display: starred, or an expression that may be an assignment. */
    Expr starNamedExpression() {
        return in.at(TokenKind.STAR) ? starred() : namedExpression();
    }

    Expr namedExpression() {
        return in.remembers() ? in.memo(NAMED, this::namedExpressionRule) : namedExpressionRule();
    }

    private Expr namedExpressionRule() {
        if (in.at(TokenKind.NAME, TokenKind.COLONEQUAL)) {
            return assignmentExpression();
        }
        if (in.diagnosing()) {
            rules.expressionMistakes.namedExpression();
        }
        Expr expression = expression();
        if (in.at(TokenKind.COLONEQUAL)) {
            throw Cursor.Failure.INSTANCE;
        }
        return expression;
    }

    /** Like {@link #namedExpression}, where an equals sign would mean something else. */
    Expr plainOrAssigned() {
        if (in.at(TokenKind.NAME, TokenKind.COLONEQUAL)) {
            return assignmentExpression();
        }
        Expr expression = expression();
        if (in.at(TokenKind.COLONEQUAL)) {
            throw Cursor.Failure.INSTANCE;
        }
        return expression;
    }

    private Expr assignmentExpression() {
        Token start = in.next();
        Expr target = new Expr.Name(start.span(), Cursor.name(start), ExprContext.STORE);
        in.expect(TokenKind.COLONEQUAL);
        Expr value = expression();
        return new Expr.NamedExpr(in.from(start), target, value);
    }

    Expr yieldOrStarExpressions() {
        return in.at(TokenKind.YIELD) ? yieldExpression() : starExpressions();
    }

    Expr yieldExpression() {
        Token start = in.expect(TokenKind.YIELD);
        if (in.accept(TokenKind.FROM)) {
            Expr value = expression();
            return new Expr.YieldFrom(in.from(start), value);
        }
        Expr value = startsExpression() ? starExpressions() : null;
        return new Expr.Yield(in.from(start), value);
    }

    /** Whether the token here can start an expression, a starred one included. */
    boolean startsExpression() {
        return switch (in.kind()) {
            case NAME,
                    NUMBER,
                    STRING,
                    FSTRING_START,
                    LPAR,
                    LSQB,
                    LBRACE,
                    MINUS,
                    PLUS,
                    TILDE,
                    STAR,
                    ELLIPSIS,
                    NOT,
                    LAMBDA,
                    AWAIT,
                    NONE,
                    TRUE,
                    FALSE -> true;
            default -> false;
        };
    }

    // One expression

    Expr expression() {
        return in.remembers() ? in.memo(EXPRESSION, this::expressionRule) : conditional();
    }

    private Expr expressionRule() {
        if (in.diagnosing()) {
            rules.expressionMistakes.expression();
        }
        return conditional();
    }

    Expr conditional() {
        in.enter();
        Expr result;
        if (in.at(TokenKind.LAMBDA)) {
            result = lambda();
        } else {
            Token start = in.token();
            result = disjunction();
            if (in.at(TokenKind.IF)) {
                result = conditionalRest(start, result);
            }
        }
        in.leave(1);
        return result;
    }

    private Expr conditionalRest(Token start, Expr body) {
        Expr whole = in.attempt(() -> {
            in.next();
            Expr test = disjunction();
            in.expect(TokenKind.ELSE);
            Expr orElse = expression();
            return new Expr.IfExp(in.from(start), test, body, orElse);
        });
        return whole != null ? whole : body;
    }

    private Expr lambda() {
        Token start = in.next();
        var parameters = rules.parameters.ofLambda();
        in.expect(TokenKind.COLON);
        Expr body = expression();
        return new Expr.Lambda(in.from(start), parameters, body);
    }

    Expr disjunction() {
        return in.remembers() ? in.memo(DISJUNCTION, this::disjunctionRule) : disjunctionRule();
    }

    private Expr disjunctionRule() {
        return logical(TokenKind.OR, BoolOperator.OR, this::conjunction);
    }

    private Expr conjunction() {
        return logical(TokenKind.AND, BoolOperator.AND, this::inversion);
    }

    private Expr logical(TokenKind word, BoolOperator operator, Supplier<Expr> operand) {
        Token start = in.token();
        Expr first = operand.get();
        if (!in.at(word)) {
            return first;
        }
        List<Expr> values = new ArrayList<>();
        values.add(first);
        while (in.at(word)) {
            int before = in.position();
            in.next();
            Expr value = operandAfter(before, operand);
            if (value == null) {
                break;
            }
            values.add(value);
        }
        return values.size() == 1 ? first : new Expr.BoolOp(in.from(start), operator, List.copyOf(values));
    }

    /**
     * The right operand of an operator. If there is none, the second pass goes back before the operator: what stands
     * there is complete without it, and a mistake further on may explain more.
     */
    private Expr operandAfter(int before, Supplier<Expr> operand) {
        if (!in.diagnosing()) {
            return operand.get();
        }
        Expr value = in.attempt(operand);
        if (value == null) {
            in.reset(before);
        }
        return value;
    }

    private Expr inversion() {
        if (!in.at(TokenKind.NOT)) {
            return comparison();
        }
        in.enter();
        Token start = in.next();
        Expr operand = inversion();
        in.leave(1);
        return new Expr.UnaryOp(in.from(start), UnaryOperator.NOT, operand);
    }

    private Expr comparison() {
        Token start = in.token();
        Expr left = bitwiseOr();
        CmpOperator operator = comparisonOperator();
        if (operator == null) {
            return left;
        }
        List<CmpOperator> operators = new ArrayList<>();
        List<Expr> comparators = new ArrayList<>();
        while (operator != null) {
            int before = in.position();
            in.next();
            if (operator == CmpOperator.NOT_IN || operator == CmpOperator.IS_NOT) {
                in.next();
            }
            Expr right = operandAfter(before, this::bitwiseOr);
            if (right == null) {
                break;
            }
            operators.add(operator);
            comparators.add(right);
            operator = comparisonOperator();
        }
        return operators.isEmpty()
                ? left
                : new Expr.Compare(in.from(start), left, List.copyOf(operators), List.copyOf(comparators));
    }

    /** The comparison that stands here, or null; the cursor does not move. */
    private CmpOperator comparisonOperator() {
        return switch (in.kind()) {
            case EQEQUAL -> CmpOperator.EQ;
            case NOTEQUAL -> in.token().text().equals("!=") ? CmpOperator.NOT_EQ : null;
            case LESS -> CmpOperator.LT;
            case LESSEQUAL -> CmpOperator.LT_E;
            case GREATER -> CmpOperator.GT;
            case GREATEREQUAL -> CmpOperator.GT_E;
            case IN -> CmpOperator.IN;
            case IS -> in.kind(1) == TokenKind.NOT ? CmpOperator.IS_NOT : CmpOperator.IS;
            case NOT -> in.kind(1) == TokenKind.IN ? CmpOperator.NOT_IN : null;
            default -> null;
        };
    }

    Expr bitwiseOr() {
        return in.remembers() ? in.memo(BITWISE_OR, () -> binary(LOOSEST)) : binary(LOOSEST);
    }

    /** Left-associative operators that bind at least as tightly as {@code loosest}. */
    private Expr binary(int loosest) {
        Token start = in.token();
        Expr left = factor();
        int steps = 0;
        while (true) {
            Operator operator = binaryOperator(in.kind());
            if (operator == null || tightness(operator) < loosest) {
                break;
            }
            int before = in.position();
            in.next();
            Expr right = operandAfter(before, () -> binary(tightness(operator) + 1));
            if (right == null) {
                break;
            }
            in.enter();
            steps++;
            left = new Expr.BinOp(in.from(start), left, operator, right);
        }
        in.leave(steps);
        return left;
    }

    private static Operator binaryOperator(TokenKind kind) {
        return switch (kind) {
            case VBAR -> Operator.BIT_OR;
            case CIRCUMFLEX -> Operator.BIT_XOR;
            case AMPER -> Operator.BIT_AND;
            case LEFTSHIFT -> Operator.LSHIFT;
            case RIGHTSHIFT -> Operator.RSHIFT;
            case PLUS -> Operator.ADD;
            case MINUS -> Operator.SUB;
            case STAR -> Operator.MULT;
            case SLASH -> Operator.DIV;
            case DOUBLESLASH -> Operator.FLOOR_DIV;
            case PERCENT -> Operator.MOD;
            case AT -> Operator.MATMULT;
            default -> null;
        };
    }

    private static int tightness(Operator operator) {
        return switch (operator) {
            case BIT_OR -> LOOSEST;
            case BIT_XOR -> 2;
            case BIT_AND -> 3;
            case LSHIFT, RSHIFT -> 4;
            case ADD, SUB -> 5;
            case MULT, DIV, FLOOR_DIV, MOD, MATMULT -> 6;
            case POW -> FACTORS;
        };
    }

    private Expr factor() {
        return in.remembers() ? in.memo(FACTOR, this::factorRule) : factorRule();
    }

    private Expr factorRule() {
        UnaryOperator operator = unaryOperator(in.kind());
        if (operator == null) {
            return power();
        }
        in.enter();
        Token start = in.next();
        Expr operand = factor();
        in.leave(1);
        return new Expr.UnaryOp(in.from(start), operator, operand);
    }

    private static UnaryOperator unaryOperator(TokenKind kind) {
        return switch (kind) {
            case MINUS -> UnaryOperator.USUB;
            case PLUS -> UnaryOperator.UADD;
            case TILDE -> UnaryOperator.INVERT;
            default -> null;
        };
    }

    private Expr power() {
        Token start = in.token();
        Expr base = in.at(TokenKind.AWAIT) ? awaited() : primary();
        if (!in.at(TokenKind.DOUBLESTAR)) {
            return base;
        }
        int before = in.position();
        in.next();
        in.enter();
        Expr exponent = operandAfter(before, this::factor);
        in.leave(1);
        return exponent == null ? base : new Expr.BinOp(in.from(start), base, Operator.POW, exponent);
    }

    private Expr awaited() {
        Token start = in.next();
        Expr value = primary();
        return new Expr.Await(in.from(start), value);
    }

    Expr primary() {
        return in.remembers() ? in.memo(PRIMARY, this::primaryRule) : primaryRule();
    }

    private Expr primaryRule() {
        Token start = in.token();
        Expr result = rules.atoms.atom();
        int steps = 0;
        while (true) {
            Expr previous = result;
            int before = in.position();
            result = switch (in.kind()) {
                case DOT -> operandAfter(before, () -> attribute(start, previous));
                case LPAR -> operandAfter(before, () -> rules.calls.call(start, previous));
                case LSQB -> operandAfter(before, () -> subscript(start, previous));
                default -> null;
            };
            if (result == null) {
                in.leave(steps);
                return previous;
            }
            in.enter();
            steps++;
        }
    }

    private Expr attribute(Token start, Expr value) {
        in.next();
        String name = in.name();
        return new Expr.Attribute(in.from(start), value, name, ExprContext.LOAD);
    }

    private Expr subscript(Token start, Expr value) {
        in.next();
        Expr slice = slices();
        in.expect(TokenKind.RSQB);
        return new Expr.Subscript(in.from(start), value, slice, ExprContext.LOAD);
    }

    private Expr slices() {
        Token start = in.token();
        boolean starred = in.at(TokenKind.STAR);
        Expr first = starred ? starredSlice() : slice();
        if (!starred && !in.at(TokenKind.COMMA)) {
            return first;
        }
        List<Expr> all = new ArrayList<>();
        all.add(first);
        while (in.accept(TokenKind.COMMA) && !in.at(TokenKind.RSQB)) {
            all.add(in.at(TokenKind.STAR) ? starredSlice() : slice());
        }
        return new Expr.Tuple(in.from(start), List.copyOf(all), ExprContext.LOAD);
    }

    private Expr starredSlice() {
        Token start = in.next();
        Expr value = expression();
        return new Expr.Starred(in.from(start), value, ExprContext.LOAD);
    }

    private Expr slice() {
        Token start = in.token();
        Expr lower = in.at(TokenKind.COLON) ? null : namedExpression();
        if (!in.at(TokenKind.COLON)) {
            return lower;
        }
        if (lower instanceof Expr.NamedExpr && start.kind() == TokenKind.NAME) {
            throw Cursor.Failure.INSTANCE;
        }
        in.next();
        Expr upper = startsExpression() ? expression() : null;
        Expr step = in.accept(TokenKind.COLON) && startsExpression() ? expression() : null;
        return new Expr.Slice(in.from(start), lower, upper, step);
    }
}
