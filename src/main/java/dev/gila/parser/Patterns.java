package dev.gila.parser;

import dev.gila.ast.Expr;
import dev.gila.ast.ExprContext;
import dev.gila.ast.Imaginary;
import dev.gila.ast.Operator;
import dev.gila.ast.Pattern;
import dev.gila.ast.Singleton;
import dev.gila.ast.UnaryOperator;
import dev.gila.token.Token;
import dev.gila.token.TokenKind;
import java.util.ArrayList;
import java.util.List;

/** The patterns of match statements. */
final class Patterns {
    private final Grammar rules;
    private final Cursor in;

    Patterns(Grammar rules) {
        this.rules = rules;
        this.in = rules.in;
    }

    /** After {@code case}: a pattern, or a sequence of them without brackets. */
    Pattern patterns() {
        Token start = in.token();
        Pattern first = maybeStar();
        if (in.at(TokenKind.COMMA)) {
            List<Pattern> all = sequence(first);
            return new Pattern.MatchSequence(in.from(start), all);
        }
        if (first instanceof Pattern.MatchStar) {
            throw Cursor.Failure.INSTANCE;
        }
        return first;
    }

    private List<Pattern> sequence(Pattern first) {
        List<Pattern> all = new ArrayList<>();
        all.add(first);
        while (in.accept(TokenKind.COMMA) && startsPattern()) {
            all.add(maybeStar());
        }
        return List.copyOf(all);
    }

    private boolean startsPattern() {
        return switch (in.kind()) {
            case NAME, NUMBER, STRING, FSTRING_START, MINUS, NONE, TRUE, FALSE, LPAR, LSQB, LBRACE, STAR -> true;
            default -> false;
        };
    }

    private Pattern maybeStar() {
        if (!in.at(TokenKind.STAR)) {
            return pattern();
        }
        Token start = in.next();
        String name = in.atWord("_") ? wildcard() : captureName();
        return new Pattern.MatchStar(in.from(start), name);
    }

    private String wildcard() {
        in.next();
        return null;
    }

    private String captureName() {
        if (in.atWord("_")) {
            throw Cursor.Failure.INSTANCE;
        }
        String name = in.name();
        if (in.at(TokenKind.DOT) || in.at(TokenKind.LPAR) || in.at(TokenKind.EQUAL)) {
            throw Cursor.Failure.INSTANCE;
        }
        return name;
    }

    private Pattern pattern() {
        in.enter();
        Token start = in.token();
        Pattern alternatives = alternatives();
        if (in.accept(TokenKind.AS)) {
            if (in.diagnosing()) {
                rules.statementMistakes.patternTarget();
            }
            String name = captureName();
            alternatives = new Pattern.MatchAs(in.from(start), alternatives, name);
        }
        in.leave(1);
        return alternatives;
    }

    private Pattern alternatives() {
        Token start = in.token();
        Pattern first = closed();
        if (!in.at(TokenKind.VBAR)) {
            return first;
        }
        List<Pattern> all = new ArrayList<>();
        all.add(first);
        while (in.accept(TokenKind.VBAR)) {
            all.add(closed());
        }
        return new Pattern.MatchOr(in.from(start), List.copyOf(all));
    }

    private Pattern closed() {
        Token start = in.token();
        return switch (start.kind()) {
            case NUMBER, MINUS, STRING, FSTRING_START -> value(literal());
            case NONE -> singleton(Singleton.NONE);
            case TRUE -> singleton(true);
            case FALSE -> singleton(false);
            case NAME -> named(start);
            case LPAR -> parenthesized();
            case LSQB -> list();
            case LBRACE -> mapping();
            default -> throw Cursor.Failure.INSTANCE;
        };
    }

    private static Pattern value(Expr value) {
        return new Pattern.MatchValue(value.span(), value);
    }

    private Pattern singleton(Object value) {
        return new Pattern.MatchSingleton(in.next().span(), value);
    }

    // Literals

    private Expr literal() {
        if (!in.at(TokenKind.NUMBER) && !in.at(TokenKind.MINUS)) {
            return string();
        }
        Token start = in.token();
        Expr real = signedNumber();
        if (!in.at(TokenKind.PLUS) && !in.at(TokenKind.MINUS)) {
            return real;
        }
        Token sign = in.next();
        if (isImaginary(real)) {
            throw in.error(number(real).span(), "real number required in complex literal");
        }
        Expr imaginary = rules.atoms.number();
        if (!isImaginary(imaginary)) {
            throw in.error(imaginary.span(), "imaginary number required in complex literal");
        }
        Operator operator = sign.kind() == TokenKind.PLUS ? Operator.ADD : Operator.SUB;
        return new Expr.BinOp(in.from(start), real, operator, imaginary);
    }

    private Expr string() {
        Expr string = rules.strings.strings();
        if (string instanceof Expr.JoinedStr) {
            throw in.error(string.span(), "patterns may only match literals and attribute lookups");
        }
        return string;
    }

    private Expr signedNumber() {
        Token start = in.token();
        if (!in.accept(TokenKind.MINUS)) {
            return rules.atoms.number();
        }
        Expr number = rules.atoms.number();
        return new Expr.UnaryOp(in.from(start), UnaryOperator.USUB, number);
    }

    private static Expr number(Expr signed) {
        return signed instanceof Expr.UnaryOp negated ? negated.operand() : signed;
    }

    private static boolean isImaginary(Expr signed) {
        return number(signed) instanceof Expr.Constant constant && constant.value() instanceof Imaginary;
    }

    // Names, values and classes

    private Pattern named(Token start) {
        if (in.kind(1) == TokenKind.DOT || in.kind(1) == TokenKind.LPAR) {
            Expr name = nameOrAttribute();
            if (in.at(TokenKind.LPAR)) {
                return classPattern(start, name);
            }
            if (in.at(TokenKind.EQUAL)) {
                throw Cursor.Failure.INSTANCE;
            }
            return value(name);
        }
        if (in.atWord("_")) {
            in.next();
            return new Pattern.MatchAs(start.span(), null, null);
        }
        String name = captureName();
        return new Pattern.MatchAs(start.span(), null, name);
    }

    private Expr nameOrAttribute() {
        Token start = in.token();
        Expr result = new Expr.Name(start.span(), in.name(), ExprContext.LOAD);
        while (in.accept(TokenKind.DOT)) {
            String name = in.name();
            result = new Expr.Attribute(in.from(start), result, name, ExprContext.LOAD);
        }
        return result;
    }

    private Pattern classPattern(Token start, Expr type) {
        in.next();
        List<Pattern> positional = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<Pattern> values = new ArrayList<>();
        while (!in.at(TokenKind.RPAR)) {
            if (in.at(TokenKind.NAME, TokenKind.EQUAL)) {
                names.add(in.name());
                in.next();
                values.add(pattern());
            } else if (names.isEmpty()) {
                positional.add(pattern());
            } else {
                throw misplaced();
            }
            if (!in.accept(TokenKind.COMMA)) {
                break;
            }
        }
        in.expect(TokenKind.RPAR);
        return new Pattern.MatchClass(
                in.from(start), type, List.copyOf(positional), List.copyOf(names), List.copyOf(values));
    }

    /** Positional patterns where only keywords may come. */
    private RuntimeException misplaced() {
        Token first = in.token();
        do {
            pattern();
        } while (in.accept(TokenKind.COMMA) && startsPattern() && !in.at(TokenKind.NAME, TokenKind.EQUAL));
        Token last = in.previous();
        boolean comma = last.kind() == TokenKind.COMMA;
        if (comma) {
            in.reset(in.position() - 1);
        }
        return in.error(in.from(first), "positional patterns follow keyword patterns");
    }

    // Brackets

    private Pattern parenthesized() {
        Token start = in.next();
        if (in.accept(TokenKind.RPAR)) {
            return new Pattern.MatchSequence(in.from(start), List.of());
        }
        Pattern first = maybeStar();
        if (in.at(TokenKind.COMMA)) {
            List<Pattern> all = sequence(first);
            in.expect(TokenKind.RPAR);
            return new Pattern.MatchSequence(in.from(start), all);
        }
        if (first instanceof Pattern.MatchStar) {
            throw Cursor.Failure.INSTANCE;
        }
        in.expect(TokenKind.RPAR);
        return first;
    }

    private Pattern list() {
        Token start = in.next();
        List<Pattern> all = in.at(TokenKind.RSQB) ? List.of() : sequence(maybeStar());
        in.expect(TokenKind.RSQB);
        return new Pattern.MatchSequence(in.from(start), all);
    }

    private Pattern mapping() {
        Token start = in.next();
        List<Expr> keys = new ArrayList<>();
        List<Pattern> values = new ArrayList<>();
        String rest = null;
        while (!in.at(TokenKind.RBRACE) && rest == null) {
            if (in.accept(TokenKind.DOUBLESTAR)) {
                rest = captureName();
            } else {
                keys.add(key());
                in.expect(TokenKind.COLON);
                values.add(pattern());
            }
            if (!in.accept(TokenKind.COMMA)) {
                break;
            }
        }
        in.expect(TokenKind.RBRACE);
        return new Pattern.MatchMapping(in.from(start), List.copyOf(keys), List.copyOf(values), rest);
    }

    private Expr key() {
        return switch (in.kind()) {
            case NUMBER, MINUS, STRING, FSTRING_START -> literal();
            case NONE, TRUE, FALSE -> rules.atoms.atom();
            default -> attribute();
        };
    }

    private Expr attribute() {
        Expr name = nameOrAttribute();
        if (name instanceof Expr.Name) {
            throw Cursor.Failure.INSTANCE;
        }
        return name;
    }
}
