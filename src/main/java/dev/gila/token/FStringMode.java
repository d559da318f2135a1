package dev.gila.token;

/** An f-string that the tokenizer is inside of, with the state of its replacement fields. */
final class FStringMode {
    final int start;
    final int startLine;
    final char quote;
    final int quoteSize;
    final boolean raw;

    /** How many brackets of any kind are open since the string began. */
    int depth;

    /** How many of them were open where the innermost replacement field began; -1 where no field is open. */
    int fieldDepth = -1;

    /** Whether the text under the tokenizer is the string's, not an expression's. */
    boolean inText = true;

    FStringMode(int start, int startLine, char quote, int quoteSize, boolean raw) {
        this.start = start;
        this.startLine = startLine;
        this.quote = quote;
        this.quoteSize = quoteSize;
        this.raw = raw;
    }

    boolean insideField() {
        return fieldDepth >= 0;
    }
}
