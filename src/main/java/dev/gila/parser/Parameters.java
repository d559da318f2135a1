package dev.gila.parser;

import dev.gila.ast.Arg;
import dev.gila.ast.Arguments;
import dev.gila.ast.Expr;
import dev.gila.source.SourceError;
import dev.gila.source.Span;
import dev.gila.token.Token;
import dev.gila.token.TokenKind;
import java.util.ArrayList;
import java.util.List;

/** The parameters of functions and lambdas. What is wrong with a list of parameters is plain at once. */
final class Parameters {
    private final Grammar rules;
    private final Cursor in;

    Parameters(Grammar rules) {
        this.rules = rules;
        this.in = rules.in;
    }

    /** Between the brackets of a definition. */
    Arguments ofFunction() {
        return new Reader(TokenKind.RPAR, "Function").read();
    }

    /** Between {@code lambda} and its colon. */
    Arguments ofLambda() {
        return new Reader(TokenKind.COLON, "Lambda expression").read();
    }

    private final class Reader {
        private final TokenKind closing;
        private final String owner;
        private List<Arg> posOnly = List.of();
        private List<Arg> positional = new ArrayList<>();
        private final List<Expr> defaults = new ArrayList<>();
        private final List<Arg> kwOnly = new ArrayList<>();
        private final List<Expr> kwDefaults = new ArrayList<>();
        private Arg varArg;
        private Arg kwArg;
        private boolean starSeen;
        private boolean slashSeen;

        Reader(TokenKind closing, String owner) {
            this.closing = closing;
            this.owner = owner;
        }

        Arguments read() {
            while (!in.at(closing)) {
                item();
                if (!in.accept(TokenKind.COMMA)) {
                    break;
                }
            }
            if (!in.at(closing)) {
                throw Cursor.Failure.INSTANCE;
            }
            return new Arguments(
                    List.copyOf(posOnly),
                    List.copyOf(positional),
                    varArg,
                    List.copyOf(kwOnly),
                    kwDefaults,
                    kwArg,
                    List.copyOf(defaults));
        }

        private void item() {
            switch (in.kind()) {
                case SLASH -> slash();
                case STAR -> star();
                case DOUBLESTAR -> doubleStar();
                case LPAR -> throw parenthesized();
                default -> plain();
            }
        }

        private void slash() {
            Token slash = in.token();
            boolean first = positional.isEmpty() && !slashSeen && !starSeen;
            if (first && !(in.diagnosing() && in.kind(1) == TokenKind.COMMA)) {
                throw Cursor.Failure.INSTANCE;
            }
            in.next();
            if (starSeen) {
                throw in.error(slash.span(), "/ must be ahead of *");
            }
            if (slashSeen) {
                throw in.error(slash.span(), "/ may appear only once");
            }
            if (positional.isEmpty()) {
                throw in.error(slash.span(), "at least one argument must precede /");
            }
            if (in.at(TokenKind.STAR)) {
                throw in.error(in.token().span(), "expected comma between / and *");
            }
            slashSeen = true;
            posOnly = positional;
            positional = new ArrayList<>();
        }

        private void star() {
            Token star = in.next();
            if (starSeen) {
                throw in.error(star.span(), "* argument may appear only once");
            }
            starSeen = true;
            if (in.at(TokenKind.COMMA)) {
                if (in.kind(1) == closing || in.kind(1) == TokenKind.DOUBLESTAR) {
                    throw bareStar(star);
                }
            } else if (in.at(closing)) {
                throw bareStar(star);
            } else {
                varArg = varParameter();
                if (in.at(TokenKind.EQUAL)) {
                    throw in.error(in.token().span(), "var-positional argument cannot have default value");
                }
            }
        }

        private SourceError bareStar(Token star) {
            String message = "named arguments must follow bare *";
            return closing == TokenKind.RPAR
                    ? in.error(star.span(), message)
                    : in.errorAtFurthest(SourceError.Kind.SYNTAX_ERROR, message);
        }

        private void doubleStar() {
            in.next();
            kwArg = parameter();
            if (in.at(TokenKind.EQUAL)) {
                throw in.error(in.token().span(), "var-keyword argument cannot have default value");
            }
            if (in.at(TokenKind.COMMA) && in.kind(1) != closing) {
                in.next();
                Span span =
                        in.at(TokenKind.NAME) ? parameter().span() : in.token().span();
                throw in.error(span, "arguments cannot follow var-keyword argument");
            }
        }

        private void plain() {
            Arg parameter = parameter();
            Expr standard = in.at(TokenKind.EQUAL) ? standardValue() : null;
            if (starSeen) {
                kwOnly.add(parameter);
                kwDefaults.add(standard);
                return;
            }
            positional.add(parameter);
            if (standard != null) {
                defaults.add(standard);
            } else if (!defaults.isEmpty()) {
                if (in.at(TokenKind.COMMA) || in.at(closing)) {
                    throw in.error(parameter.span(), "parameter without a default follows parameter with a default");
                }
                throw Cursor.Failure.INSTANCE;
            }
        }

        private Expr standardValue() {
            Token equal = in.next();
            if (in.at(TokenKind.RPAR) || in.at(TokenKind.COMMA)) {
                throw in.error(equal.span(), "expected default value expression");
            }
            return rules.expressions.expression();
        }

        private Arg parameter() {
            Token start = in.token();
            String name = in.name();
            Expr annotation = null;
            if (closing == TokenKind.RPAR && in.accept(TokenKind.COLON)) {
                annotation = rules.expressions.expression();
            }
            return new Arg(in.from(start), name, annotation);
        }

        /** After a star, an annotation may be starred itself. */
        private Arg varParameter() {
            Token start = in.token();
            String name = in.name();
            Expr annotation = null;
            if (closing == TokenKind.RPAR && in.accept(TokenKind.COLON)) {
                annotation = rules.expressions.starExpression();
            }
            return new Arg(in.from(start), name, annotation);
        }

        private RuntimeException parenthesized() {
            if (!in.diagnosing() || starSeen || slashSeen || !defaults.isEmpty()) {
                return Cursor.Failure.INSTANCE;
            }
            Token open = in.next();
            do {
                if (!in.at(TokenKind.NAME)) {
                    return Cursor.Failure.INSTANCE;
                }
                in.next();
            } while (in.accept(TokenKind.COMMA) && !in.at(TokenKind.RPAR));
            if (!in.at(TokenKind.RPAR)) {
                return Cursor.Failure.INSTANCE;
            }
            Span span = open.span().to(in.next().span());
            return in.error(span, owner + " parameters cannot be parenthesized");
        }
    }
}
