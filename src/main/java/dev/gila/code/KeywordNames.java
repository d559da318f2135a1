package dev.gila.code;

import java.util.List;

/** The names of the keyword arguments of a call; no value that a program can see. */
public record KeywordNames(List<String> names) {
    public KeywordNames {
        names = List.copyOf(names);
    }
}
