package dev.gila.scope;

/** Prints scopes as an indented outline, one name on each line. */
public final class ScopeDump {
    private ScopeDump() {}

    public static String dump(Scope scope) {
        StringBuilder out = new StringBuilder();
        dump(scope, 0, out);
        return out.toString();
    }

    private static void dump(Scope scope, int level, StringBuilder out) {
        out.append("  ".repeat(level)).append(scope.kind().text).append(' ').append(scope.name());
        note(out, scope.isGenerator(), "generator");
        note(out, scope.isCoroutine(), "coroutine");
        note(out, scope.isInlined(), "inlined");
        note(out, scope.needsClassCell(), "class cell");
        note(out, scope.needsClassDict(), "class dict");
        out.append('\n');
        for (Symbol symbol : scope.symbols().values()) {
            out.append("  ".repeat(level + 1)).append(symbol.name()).append(": ");
            out.append(symbol.resolution()
                    .name()
                    .toLowerCase(java.util.Locale.ROOT)
                    .replace('_', ' '));
            note(out, symbol.is(Symbol.PARAMETER), "parameter");
            note(out, symbol.is(Symbol.TYPE_PARAMETER), "type parameter");
            note(out, symbol.is(Symbol.IMPORT), "import");
            note(out, symbol.is(Symbol.ANNOTATED), "annotated");
            out.append('\n');
        }
        for (Scope child : scope.children()) {
            dump(child, level + 1, out);
        }
    }

    private static void note(StringBuilder out, boolean holds, String text) {
        if (holds) {
            out.append(", ").append(text);
        }
    }
}
