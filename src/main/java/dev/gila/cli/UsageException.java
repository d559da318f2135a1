package dev.gila.cli;

/** A command line that means nothing; its message is for the user. */
final class UsageException extends Exception {
    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }
}
