package dev.gila.parser;

import dev.gila.ast.Arguments;
import dev.gila.ast.Expr;
import dev.gila.ast.Stmt;
import dev.gila.ast.TypeParam;
import dev.gila.token.Token;
import dev.gila.token.TokenKind;
import java.util.ArrayList;
import java.util.List;

/** Functions and classes, with their decorators and type parameters. */
final class Definitions {
    private final Grammar rules;
    private final Cursor in;

    Definitions(Grammar rules) {
        this.rules = rules;
        this.in = rules.in;
    }

    Stmt definition() {
        List<Expr> decorators = new ArrayList<>();
        while (in.accept(TokenKind.AT)) {
            decorators.add(rules.expressions.namedExpression());
            in.expect(TokenKind.NEWLINE);
        }
        Token start = in.token();
        if (start.kind() == TokenKind.CLASS) {
            return classDefinition(List.copyOf(decorators));
        }
        in.accept(TokenKind.ASYNC);
        return function(start, List.copyOf(decorators));
    }

    private Stmt function(Token start, List<Expr> decorators) {
        Token word = in.expect(TokenKind.DEF);
        String name = in.name();
        List<TypeParam> typeParameters = in.attempt(this::typeParameters);
        in.force(TokenKind.LPAR);
        Arguments parameters = rules.parameters.ofFunction();
        in.expect(TokenKind.RPAR);
        Expr returns = in.at(TokenKind.RARROW) ? in.attempt(this::returnAnnotation) : null;
        List<Stmt> body = rules.compounds.forcedBlock("function definition", word);
        return start == word
                ? new Stmt.FunctionDef(in.from(start), name, parameters, body, decorators, returns, typeParameters)
                : new Stmt.AsyncFunctionDef(
                        in.from(start), name, parameters, body, decorators, returns, typeParameters);
    }

    private Expr returnAnnotation() {
        in.next();
        return rules.expressions.expression();
    }

    private Stmt classDefinition(List<Expr> decorators) {
        Token start = in.next();
        String name = in.name();
        List<TypeParam> typeParameters = typeParameters();
        Calls.Arguments arguments = in.at(TokenKind.LPAR) ? rules.calls.parenthesized(false) : new Calls.Arguments();
        List<Stmt> body = rules.compounds.block("class definition", start);
        return new Stmt.ClassDef(
                in.from(start), name, arguments.positional(), arguments.keywords(), body, decorators, typeParameters);
    }

    /** Between square brackets, or nothing. */
    List<TypeParam> typeParameters() {
        if (!in.accept(TokenKind.LSQB)) {
            return List.of();
        }
        List<TypeParam> parameters = new ArrayList<>();
        do {
            parameters.add(typeParameter());
        } while (in.accept(TokenKind.COMMA) && !in.at(TokenKind.RSQB));
        in.expect(TokenKind.RSQB);
        return List.copyOf(parameters);
    }

    private TypeParam typeParameter() {
        Token start = in.token();
        if (in.accept(TokenKind.STAR)) {
            String name = in.name();
            unbounded("TypeVarTuple");
            return new TypeParam.TypeVarTuple(in.from(start), name);
        }
        if (in.accept(TokenKind.DOUBLESTAR)) {
            String name = in.name();
            unbounded("ParamSpec");
            return new TypeParam.ParamSpec(in.from(start), name);
        }
        String name = in.name();
        Expr bound = in.accept(TokenKind.COLON) ? rules.expressions.expression() : null;
        return new TypeParam.TypeVar(in.from(start), name, bound);
    }

    private void unbounded(String kind) {
        Token colon = in.token();
        if (in.accept(TokenKind.COLON)) {
            boolean constraints = rules.expressions.expression() instanceof Expr.Tuple;
            throw in.errorFrom(colon.span(), "cannot use " + (constraints ? "constraints" : "bound") + " with " + kind);
        }
    }
}
