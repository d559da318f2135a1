package dev.gila.token;

/** Receives what Python reports as SyntaxWarning. */
@FunctionalInterface
public interface TokenWarnings {
    TokenWarnings NONE = (line, message) -> {};

    void warn(int line, String message);
}
