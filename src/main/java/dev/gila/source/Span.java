package dev.gila.source;

/** A stretch of source: lines from 1, columns in characters from 0, the end exclusive. */
public record Span(int startLine, int startColumn, int endLine, int endColumn) {
    public static final Span NONE = new Span(0, 0, 0, 0);

    /** From the start of this span to the end of the other one. */
    public Span to(Span end) {
        return new Span(startLine, startColumn, end.endLine, end.endColumn);
    }

    // Written out, because what a record has by itself is put together at run time, which start-up would wait for.
    @Override
    public boolean equals(Object o) {
        return o instanceof Span s
                && startLine == s.startLine
                && startColumn == s.startColumn
                && endLine == s.endLine
                && endColumn == s.endColumn;
    }

    @Override
    public int hashCode() {
        return ((startLine * 31 + startColumn) * 31 + endLine) * 31 + endColumn;
    }

    @Override
    public String toString() {
        return startLine + "," + startColumn + "-" + endLine + "," + endColumn;
    }
}
