package dev.gila.types;

/** Finding text in text. Long patterns are sought in linear time, by Knuth, Morris and Pratt's algorithm. */
final class TextSearch {
    /** Below this, Java's own search is faster whatever the text. */
    private static final int LONG_PATTERN = 100;

    private TextSearch() {}

    /** The first index, not before {@code from}, at which {@code sub} stands; -1 when there is none. */
    static int first(String text, String sub, int from) {
        if (sub.length() < LONG_PATTERN) return text.indexOf(sub, from);
        int[] borders = borders(sub);
        int matched = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            while (matched > 0 && sub.charAt(matched) != c) matched = borders[matched - 1];
            if (sub.charAt(matched) == c) matched++;
            if (matched == sub.length()) return i - matched + 1;
        }
        return -1;
    }

    /** The last index, not after {@code from}, at which {@code sub} stands; -1 when there is none. */
    static int last(String text, String sub, int from) {
        if (sub.length() < LONG_PATTERN) return text.lastIndexOf(sub, from);
        int end = Math.min(text.length(), from + sub.length());
        if (end < sub.length()) return -1;
        // Swapping the halves of surrogate pairs does no harm: both texts are reversed alike.
        String backwards = reversed(text.substring(0, end));
        int i = first(backwards, reversed(sub), 0);
        return i < 0 ? -1 : end - i - sub.length();
    }

    private static String reversed(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0, j = chars.length - 1; i < j; i++, j--) {
            char c = chars[i];
            chars[i] = chars[j];
            chars[j] = c;
        }
        return new String(chars);
    }

    /** For each prefix, the length of the longest text that both begins and ends it, other than itself. */
    private static int[] borders(String sub) {
        int[] borders = new int[sub.length()];
        int n = 0;
        for (int i = 1; i < borders.length; i++) {
            while (n > 0 && sub.charAt(n) != sub.charAt(i)) n = borders[n - 1];
            if (sub.charAt(n) == sub.charAt(i)) n++;
            borders[i] = n;
        }
        return borders;
    }
}
