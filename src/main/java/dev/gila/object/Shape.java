package dev.gila.object;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A hidden class: which attribute stands at which index of an instance's slot array. Shapes form a tree of transitions
 * whose root belongs to one type, so equal shapes imply equal types. Immutable but for the transition table.
 */
public final class Shape {
    /** The shape of an object whose attributes live in a dictionary, at index 0. */
    public static final Shape DICT = new Shape(null, null, 0, new String[0], Map.of());

    private final Shape root;
    private final Shape parent;
    /** How many values at the start of the array belong to {@code __slots__}, and are no attributes by name. */
    private final int reserved;

    private final String[] names;
    private final Map<String, Integer> index;
    private final ConcurrentHashMap<String, Shape> transitions = new ConcurrentHashMap<>(2);

    private Shape(Shape root, Shape parent, int reserved, String[] names, Map<String, Integer> index) {
        this.root = root == null ? this : root;
        this.parent = parent;
        this.reserved = reserved;
        this.names = names;
        this.index = index;
    }

    /** A new shape without attributes, for the instances of one type; the first values are those of its slots. */
    public static Shape root(int reserved) {
        return new Shape(null, null, reserved, new String[reserved], Map.of());
    }

    /** How many values of {@code __slots__} stand before the attributes. */
    public int reserved() {
        return reserved;
    }

    /** Where the attribute stands, or -1. */
    public int indexOf(String name) {
        Integer i = index.get(name);
        return i == null ? -1 : i;
    }

    public int size() {
        return names.length;
    }

    public String nameAt(int i) {
        return names[i];
    }

    /** The shape with one more attribute, at the end. */
    public Shape with(String name) {
        Shape next = transitions.get(name);
        return next != null ? next : transitions.computeIfAbsent(name, this::extend);
    }

    private Shape extend(String name) {
        String[] more = java.util.Arrays.copyOf(names, names.length + 1);
        more[names.length] = name;
        Map<String, Integer> map = new HashMap<>(index);
        map.put(name, names.length);
        return new Shape(root, this, reserved, more, map);
    }

    /** The shape less one attribute; those after it move down by one. */
    public Shape without(String name) {
        if (names[names.length - 1].equals(name)) return parent;
        Shape s = root;
        for (int i = reserved; i < names.length; i++) if (!names[i].equals(name)) s = s.with(names[i]);
        return s;
    }
}
