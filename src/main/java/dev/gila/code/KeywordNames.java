package dev.gila.code;

import java.util.List;

/** The names of the keyword arguments of a call; no value that a program can see. */
public record KeywordNames(List<String> names) {
    public KeywordNames {
        names = List.copyOf(names);
    }

    // Written out, because what a record has by itself is put together at run time, which start-up would wait for.
    @Override
    public boolean equals(Object o) {
        return o instanceof KeywordNames other && names.equals(other.names);
    }

    @Override
    public int hashCode() {
        return names.hashCode();
    }
}
