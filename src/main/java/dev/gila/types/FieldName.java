package dev.gila.types;

import dev.gila.object.Exceptions;
import java.util.ArrayList;
import java.util.List;

/**
 * The name in a replacement field, {@code first.attribute[item]}.
 *
 * @param first a {@link Long}, or a {@link String}, which is empty for automatic numbering
 */
public record FieldName(Object first, List<Step> steps) {

    /**
     * One step from a value to a part of it.
     *
     * @param key a {@link Long}, or a {@link String}
     */
    public record Step(boolean attribute, Object key) {}

    public static FieldName parse(String name) {
        int at = 0;
        while (at < name.length() && name.charAt(at) != '.' && name.charAt(at) != '[') at++;
        Object first = indexOrName(name.substring(0, at));
        List<Step> steps = new ArrayList<>();
        while (at < name.length()) {
            boolean attribute = name.charAt(at) == '.';
            if (!attribute && name.charAt(at) != '[') {
                throw Exceptions.valueError("Only '.' or '[' may follow ']' in format field specifier");
            }
            int start = ++at;
            while (at < name.length()
                    && (attribute ? name.charAt(at) != '.' && name.charAt(at) != '[' : name.charAt(at) != ']')) {
                at++;
            }
            if (!attribute && at == name.length()) throw Exceptions.valueError("Missing ']' in format string");
            String key = name.substring(start, at);
            if (key.isEmpty()) throw Exceptions.valueError("Empty attribute in format string");
            steps.add(new Step(attribute, attribute ? key : indexOrName(key)));
            if (!attribute) at++;
        }
        return new FieldName(first, List.copyOf(steps));
    }

    private static Object indexOrName(String text) {
        if (text.isEmpty() || !text.chars().allMatch(c -> c >= '0' && c <= '9')) return text;
        if (text.length() > 18) throw Exceptions.valueError("Too many decimal digits in format string");
        return Long.valueOf(text);
    }
}
