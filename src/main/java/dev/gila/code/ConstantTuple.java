package dev.gila.code;

import java.util.List;

/** A tuple of constants. */
public record ConstantTuple(List<Object> items) {
    public ConstantTuple {
        items = List.copyOf(items);
    }
}
