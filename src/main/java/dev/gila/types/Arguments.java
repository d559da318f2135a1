package dev.gila.types;

import dev.gila.object.PyDict;
import dev.gila.object.PyStr;
import java.util.Arrays;

/** Passing on the arguments of a call that arrived as {@code *args, **kwargs}. */
public final class Arguments {
    private Arguments() {}

    /** The positional arguments, then the values of the keyword arguments. */
    public static Object[] join(Object[] args, PyDict kwargs) {
        if (kwargs.size() == 0) return args;
        Object[] all = Arrays.copyOf(args, args.length + kwargs.size());
        int n = args.length;
        for (int i = 0; i < kwargs.entries(); i++) if (kwargs.keyAt(i) != null) all[n++] = kwargs.valueAt(i);
        return all;
    }

    /** The names of the keyword arguments, or {@code null} when there are none. */
    public static String[] keywords(PyDict kwargs) {
        if (kwargs.size() == 0) return null;
        String[] names = new String[kwargs.size()];
        int n = 0;
        for (int i = 0; i < kwargs.entries(); i++) {
            if (kwargs.keyAt(i) instanceof PyStr s) names[n++] = s.toString();
        }
        return names;
    }

    /** The keyword arguments of a call as a dictionary. */
    public static PyDict dict(Object[] args, String[] keywords) {
        PyDict d = new PyDict();
        int first = keywords == null ? 0 : args.length - keywords.length;
        for (int i = 0; keywords != null && i < keywords.length; i++) d.put(keywords[i], args[first + i]);
        return d;
    }
}
