package dev.gila.processor;

import javax.lang.model.element.Element;

/** A room, or something in it, that is not declared as the processor needs it. */
final class DeclarationException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Element element;

    DeclarationException(Element element, String message, Object... arguments) {
        super(String.format(message, arguments), null, false, false);
        this.element = element;
    }

    /** Where the compiler shows the error. */
    Element element() {
        return element;
    }
}
