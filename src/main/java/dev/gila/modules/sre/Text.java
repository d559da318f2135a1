package dev.gila.modules.sre;

/**
 * The characters that a pattern is matched against: a Java string where each {@code char} is a character (bytes are
 * Latin-1 here), else an array of code points.
 */
record Text(String flat, int[] points) {
    int at(int index) {
        return points == null ? flat.charAt(index) : points[index];
    }

    int length() {
        return points == null ? flat.length() : points.length;
    }
}
