package dev.gila.source;

/** A stretch of source: lines from 1, columns in characters from 0, the end exclusive. */
public record Span(int startLine, int startColumn, int endLine, int endColumn) {
    public static final Span NONE = new Span(0, 0, 0, 0);

    /** From the start of this span to the end of the other one. */
    public Span to(Span end) {
        return new Span(startLine, startColumn, end.endLine, end.endColumn);
    }

    @Override
    public String toString() {
        return startLine + "," + startColumn + "-" + endLine + "," + endColumn;
    }
}
