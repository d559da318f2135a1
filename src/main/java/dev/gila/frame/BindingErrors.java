package dev.gila.frame;

import dev.gila.code.CodeObject;
import dev.gila.object.Exceptions;
import dev.gila.object.PyException;
import java.util.ArrayList;
import java.util.List;

/** The TypeErrors of calls whose arguments do not fit. */
final class BindingErrors {
    private BindingErrors() {}

    static PyException multiple(FunctionParts f, String name) {
        return Exceptions.typeError("%s() got multiple values for argument '%s'", f.qualifiedName(), name);
    }

    static PyException unexpected(FunctionParts f, String[] keywords, String keyword) {
        CodeObject code = f.code().code();
        List<String> positionalOnly = new ArrayList<>();
        for (int i = 0; i < code.posOnlyArgCount(); i++) {
            if (List.of(keywords).contains(code.localNames()[i])) positionalOnly.add(code.localNames()[i]);
        }
        if (!positionalOnly.isEmpty()) {
            return Exceptions.typeError(
                    "%s() got some positional-only arguments passed as keyword arguments: '%s'",
                    f.qualifiedName(), String.join(", ", positionalOnly));
        }
        return Exceptions.typeError("%s() got an unexpected keyword argument '%s'", f.qualifiedName(), keyword);
    }

    static PyException tooMany(FunctionParts f, int given, Object[] registers) {
        CodeObject code = f.code().code();
        int most = code.argCount();
        int keywordsGiven = 0;
        for (int i = most; i < most + code.kwOnlyArgCount(); i++) if (registers[i] != null) keywordsGiven++;
        int defaults = f.defaults().length;
        boolean plural = defaults > 0 || most != 1;
        String takes = defaults > 0 ? "from " + (most - defaults) + " to " + most : Integer.toString(most);
        String alsoGiven = keywordsGiven == 0
                ? ""
                : String.format(
                        " positional argument%s (and %d keyword-only argument%s)",
                        given == 1 ? "" : "s", keywordsGiven, keywordsGiven == 1 ? "" : "s");
        return Exceptions.typeError(
                "%s() takes %s positional argument%s but %d%s %s given",
                f.qualifiedName(),
                takes,
                plural ? "s" : "",
                given,
                alsoGiven,
                given == 1 && keywordsGiven == 0 ? "was" : "were");
    }

    static PyException missing(FunctionParts f, Object[] registers, int from, int to, String kind) {
        List<String> names = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (registers[i] == null) names.add("'" + f.code().code().localNames()[i] + "'");
        }
        return Exceptions.typeError(
                "%s() missing %d required %s argument%s: %s",
                f.qualifiedName(), names.size(), kind, names.size() == 1 ? "" : "s", list(names));
    }

    private static String list(List<String> names) {
        int n = names.size();
        return switch (n) {
            case 1 -> names.get(0);
            case 2 -> names.get(0) + " and " + names.get(1);
            default -> String.join(", ", names.subList(0, n - 1)) + ", and " + names.get(n - 1);
        };
    }
}
