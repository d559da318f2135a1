package dev.gila.code;

import java.util.List;

/** A tuple of constants. */
public record ConstantTuple(List<Object> items) {
    public ConstantTuple {
        items = List.copyOf(items);
    }

    // Written out, because what a record has by itself is put together at run time, which start-up would wait for.
    @Override
    public boolean equals(Object o) {
        return o instanceof ConstantTuple other && items.equals(other.items);
    }

    @Override
    public int hashCode() {
        return items.hashCode();
    }
}
