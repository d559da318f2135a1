package dev.gila.processor;

/** Java text with indentation that follows the braces. */
final class JavaWriter {
    private final StringBuilder out = new StringBuilder();
    private int depth;

    JavaWriter line(String format, Object... arguments) {
        String text = arguments.length == 0 ? format : String.format(format, arguments);
        if (text.startsWith("}")) depth--;
        if (!text.isEmpty()) out.append("    ".repeat(depth)).append(text);
        out.append('\n');
        if (text.endsWith("{")) depth++;
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
