package dev.gila.parser;

import dev.gila.token.TokenWarnings;

/** The rules of the grammar, by topic, and the cursor that they share. */
final class Grammar {
    final Cursor in;
    final TokenWarnings warnings;
    final Expressions expressions;
    final Atoms atoms;
    final Calls calls;
    final Strings strings;
    final Parameters parameters;
    final Targets targets;
    final Patterns patterns;
    final Simple simple;
    final Imports imports;
    final Compounds compounds;
    final Definitions definitions;
    final Tries tries;
    final ExpressionMistakes expressionMistakes;
    final DisplayMistakes displayMistakes;
    final CallMistakes callMistakes;
    final StatementMistakes statementMistakes;

    Grammar(Cursor in, TokenWarnings warnings) {
        this.in = in;
        this.warnings = warnings;
        expressions = new Expressions(this);
        atoms = new Atoms(this);
        calls = new Calls(this);
        strings = new Strings(this);
        parameters = new Parameters(this);
        targets = new Targets(this);
        patterns = new Patterns(this);
        simple = new Simple(this);
        imports = new Imports(this);
        compounds = new Compounds(this);
        definitions = new Definitions(this);
        tries = new Tries(this);
        expressionMistakes = new ExpressionMistakes(this);
        displayMistakes = new DisplayMistakes(this);
        callMistakes = new CallMistakes(this);
        statementMistakes = new StatementMistakes(this);
    }
}
