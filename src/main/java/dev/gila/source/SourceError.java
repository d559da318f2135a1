package dev.gila.source;

/** What is wrong with a program's text: everything that Python's SyntaxError carries. */
public final class SourceError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The Python class to raise. */
    public enum Kind {
        SYNTAX_ERROR("SyntaxError"),
        INDENTATION_ERROR("IndentationError"),
        TAB_ERROR("TabError"),
        RECURSION_ERROR("RecursionError"),
        MEMORY_ERROR("MemoryError");

        public final String pythonName;

        Kind(String pythonName) {
            this.pythonName = pythonName;
        }
    }

    private final Kind kind;
    private final String filename;
    private final int line;
    private final int offset;
    private final int endLine;
    private final int endOffset;
    private final String text;

    /** The input ends where more could still make it right. */
    private final boolean incomplete;

    /**
     * Offsets count from 1; an end offset of 0 with an end line of 0 means that there is no range. {@code text} is the
     * line in question, or null where there is none.
     */
    public SourceError(
            Kind kind,
            String message,
            String filename,
            int line,
            int offset,
            int endLine,
            int endOffset,
            String text,
            boolean incomplete) {
        super(message, null, false, false);
        this.kind = kind;
        this.filename = filename;
        this.line = line;
        this.offset = offset;
        this.endLine = endLine;
        this.endOffset = endOffset;
        this.text = text;
        this.incomplete = incomplete;
    }

    /** An error about a stretch of the source, as the compiler's later stages report them. */
    public static SourceError at(SourceText source, Span span, String message) {
        return new SourceError(
                Kind.SYNTAX_ERROR,
                message,
                source.filename(),
                span.startLine(),
                span.startColumn() + 1,
                span.endLine(),
                span.endColumn() + 1,
                source.line(span.startLine()),
                false);
    }

    public Kind kind() {
        return kind;
    }

    public String filename() {
        return filename;
    }

    public int line() {
        return line;
    }

    public int offset() {
        return offset;
    }

    public int endLine() {
        return endLine;
    }

    public int endOffset() {
        return endOffset;
    }

    public String text() {
        return text;
    }

    public boolean incomplete() {
        return incomplete;
    }

    @Override
    public String toString() {
        return kind.pythonName + ": " + getMessage() + " (" + filename + ", line " + line + ")";
    }
}
