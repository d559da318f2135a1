package dev.gila.compiler;

import dev.gila.ast.Expr;
import dev.gila.ast.MatchCase;
import dev.gila.ast.Pattern;
import dev.gila.ast.Stmt;
import dev.gila.code.ConstantTuple;
import dev.gila.code.Opcode;
import dev.gila.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code match}. A pattern tests the value in a register and jumps to the next case where it does not fit. What it
 * captures waits in temporaries: names are bound only when the whole pattern fits.
 */
final class Patterns {
    private final Compilation c;

    Patterns(Compilation c) {
        this.c = c;
    }

    /** What a case has captured so far, and where it goes on when it fails. */
    private record Attempt(Label fail, Map<String, Integer> captures) {}

    void match(Stmt.Match node) {
        // The subject outlives names that an earlier case has bound.
        int subject = c.expressions.fresh(node.subject());
        Label end = new Label();
        for (int i = 0; i < node.cases().size(); i++) {
            MatchCase each = node.cases().get(i);
            if (i < node.cases().size() - 1 && each.guard() == null) {
                checkNotLast(each.pattern());
            }
            int mark = c.unit.mark();
            Attempt attempt = new Attempt(new Label(), new LinkedHashMap<>());
            pattern(each.pattern(), subject, attempt);
            attempt.captures.forEach((name, register) ->
                    c.variables.store(name, register, each.pattern().span()));
            if (each.guard() != null) {
                c.expressions.jumpIf(each.guard(), false, attempt.fail);
            }
            c.statements.body(each.body());
            c.asm().jump(Opcode.JUMP, end);
            c.asm().place(attempt.fail);
            c.unit.release(mark);
        }
        c.asm().place(end);
    }

    private void checkNotLast(Pattern pattern) {
        if (pattern instanceof Pattern.MatchAs as) {
            if (as.pattern() != null) {
                checkNotLast(as.pattern());
            } else {
                throw c.error(
                        as.span(),
                        (as.name() == null ? "wildcard" : "name capture '" + as.name() + "'")
                                + " makes remaining patterns unreachable");
            }
        } else if (pattern instanceof Pattern.MatchOr or) {
            checkNotLast(or.patterns().get(or.patterns().size() - 1));
        }
    }

    private static boolean isWildcard(Pattern pattern) {
        return pattern instanceof Pattern.MatchAs as && as.name() == null
                || pattern instanceof Pattern.MatchStar star && star.name() == null;
    }

    private void failUnless(Opcode opcode, int left, int right, Attempt attempt) {
        c.asm().jump(opcode, attempt.fail, left, right);
    }

    private void capture(String name, int register, Span span, Attempt attempt) {
        if (name == null) {
            return;
        }
        c.checkBindable(name, span);
        if (attempt.captures.putIfAbsent(name, register) != null) {
            throw c.error(span, "multiple assignments to name '" + name + "' in pattern");
        }
    }

    private void pattern(Pattern pattern, int subject, Attempt attempt) {
        c.asm().at(pattern.span());
        if (pattern instanceof Pattern.MatchValue value) {
            int expected = c.expressions.value(value.value());
            c.asm().at(pattern.span());
            failUnless(Opcode.UNLESS_EQ, subject, expected, attempt);
        } else if (pattern instanceof Pattern.MatchSingleton singleton) {
            failUnless(Opcode.UNLESS_IS, subject, c.constant(singleton.value()), attempt);
        } else if (pattern instanceof Pattern.MatchSequence sequence) {
            sequence(sequence, subject, attempt);
        } else if (pattern instanceof Pattern.MatchMapping mapping) {
            mapping(mapping, subject, attempt);
        } else if (pattern instanceof Pattern.MatchClass type) {
            instance(type, subject, attempt);
        } else if (pattern instanceof Pattern.MatchAs as) {
            if (as.pattern() != null) {
                pattern(as.pattern(), subject, attempt);
            } else {
                // Tracing sees the line of a case that tests nothing.
                c.emit(Opcode.NOP);
            }
            capture(as.name(), subject, as.span(), attempt);
        } else if (pattern instanceof Pattern.MatchOr or) {
            alternatives(or, subject, attempt);
        } else if (pattern instanceof Pattern.MatchStar star) {
            capture(star.name(), subject, star.span(), attempt);
        }
    }

    // ---- sequences

    private void sequence(Pattern.MatchSequence node, int subject, Attempt attempt) {
        List<Pattern> parts = node.patterns();
        int star = -1;
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Pattern.MatchStar) {
                if (star >= 0) {
                    throw c.error(node.span(), "multiple starred names in sequence pattern");
                }
                star = i;
            }
        }
        c.asm().jump(Opcode.UNLESS_SEQUENCE, attempt.fail, subject);
        int length = c.unit.temporary();
        if (star < 0 || parts.size() > 1) {
            c.emit(Opcode.LENGTH, length, subject);
            long least = star < 0 ? parts.size() : parts.size() - 1;
            failUnless(star < 0 ? Opcode.UNLESS_EQ : Opcode.UNLESS_GE, length, c.constant(least), attempt);
        }
        if (parts.stream().allMatch(Patterns::isWildcard)) {
            return;
        }
        if (star >= 0 && isWildcard(parts.get(star))) {
            ends(parts, star, subject, length, attempt);
            return;
        }
        int first = c.unit.mark();
        parts.forEach(p -> c.unit.temporary());
        if (star < 0) {
            c.emit(Opcode.UNPACK, first, parts.size(), subject);
        } else {
            c.emit(Opcode.UNPACK_STAR, first, parts.size(), star, subject);
        }
        for (int i = 0; i < parts.size(); i++) {
            pattern(parts.get(i), first + i, attempt);
        }
    }

    /** A sequence of which only the ends matter: they are fetched by index. */
    private void ends(List<Pattern> parts, int star, int subject, int length, Attempt attempt) {
        for (int i = 0; i < parts.size(); i++) {
            if (i == star || isWildcard(parts.get(i))) {
                continue;
            }
            int item = c.unit.temporary();
            int index = c.constant((long) i);
            if (i > star) {
                index = c.unit.temporary();
                c.emit(Opcode.SUB, index, length, c.constant((long) parts.size() - i));
            }
            c.emit(Opcode.GET_ITEM, item, subject, index);
            pattern(parts.get(i), item, attempt);
        }
    }

    // ---- mappings and classes

    private void mapping(Pattern.MatchMapping node, int subject, Attempt attempt) {
        checkKeys(node);
        c.asm().jump(Opcode.UNLESS_MAPPING, attempt.fail, subject);
        int count = node.keys().size();
        if (count == 0 && node.rest() == null) {
            return;
        }
        if (count > 0) {
            int length = c.unit.temporary();
            c.emit(Opcode.LENGTH, length, subject);
            failUnless(Opcode.UNLESS_GE, length, c.constant((long) count), attempt);
        }
        int keys = c.displays.tuple(
                new Expr.Tuple(node.span(), node.keys(), dev.gila.ast.ExprContext.LOAD), c.unit.temporary());
        int values = c.unit.temporary();
        c.asm().at(node.span());
        c.emit(Opcode.MATCH_KEYS, values, subject, keys);
        failUnless(Opcode.UNLESS_IS_NOT, values, c.unit.none(), attempt);
        parts(node.patterns(), values, attempt);
        if (node.rest() != null) {
            int rest = c.unit.temporary();
            c.asm().at(node.span());
            c.emit(Opcode.MATCH_REST, rest, subject, keys);
            capture(node.rest(), rest, node.span(), attempt);
        }
    }

    /** Matches the parts of a pattern against the items of a tuple of as many. */
    private void parts(List<Pattern> parts, int tuple, Attempt attempt) {
        int first = c.unit.mark();
        parts.forEach(p -> c.unit.temporary());
        c.emit(Opcode.UNPACK, first, parts.size(), tuple);
        for (int i = 0; i < parts.size(); i++) {
            if (!isWildcard(parts.get(i))) {
                pattern(parts.get(i), first + i, attempt);
            }
        }
    }

    private void checkKeys(Pattern.MatchMapping node) {
        Set<Object> seen = new HashSet<>();
        for (Expr key : node.keys()) {
            Object constant = Folding.constant(key, c.options.optimize());
            if (constant != null && !seen.add(comparable(constant))) {
                String shown = dev.gila.ast.ConstantRepr.of(constant);
                throw c.error(node.span(), "mapping pattern checks duplicate key (" + shown + ")");
            }
        }
    }

    /** Constants that Python finds equal have the same one of these. */
    private static Object comparable(Object constant) {
        if (constant instanceof Boolean flag) {
            return flag ? 1L : 0L;
        }
        boolean whole = constant instanceof Double d && d == Math.rint(d) && Math.abs(d) < 1L << 53;
        if (whole) {
            return ((Double) constant).longValue();
        }
        return constant instanceof dev.gila.code.ConstantComplex z && z.imaginary() == 0
                ? comparable(z.real())
                : constant;
    }

    private void instance(Pattern.MatchClass node, int subject, Attempt attempt) {
        List<String> names = node.kwdAttrs();
        for (int i = 0; i < names.size(); i++) {
            if (names.subList(0, i).contains(names.get(i))) {
                throw c.error(
                        node.kwdPatterns().get(i).span(), "attribute name repeated in class pattern: " + names.get(i));
            }
        }
        int type = c.expressions.value(node.cls());
        int attributes = c.unit.temporary();
        c.asm().at(node.span());
        ConstantTuple keywords =
                new ConstantTuple(names.stream().map(n -> (Object) n).toList());
        c.emit(Opcode.MATCH_CLASS, attributes, subject, type, node.patterns().size(), c.constant(keywords));
        failUnless(Opcode.UNLESS_IS_NOT, attributes, c.unit.none(), attempt);
        List<Pattern> all = new ArrayList<>(node.patterns());
        all.addAll(node.kwdPatterns());
        parts(all, attributes, attempt);
    }

    // ---- alternatives

    /** All alternatives must capture the same names; whichever fits puts them where the first one would. */
    private void alternatives(Pattern.MatchOr node, int subject, Attempt attempt) {
        Label end = new Label();
        Map<String, Integer> common = null;
        int last = node.patterns().size() - 1;
        for (int i = 0; i <= last; i++) {
            Pattern alternative = node.patterns().get(i);
            if (i < last) {
                checkNotLast(alternative);
            }
            Attempt inner = new Attempt(new Label(), new LinkedHashMap<>());
            int mark = c.unit.mark();
            if (common == null) {
                common = namesOf(alternative);
                mark = c.unit.mark();
            }
            pattern(alternative, subject, inner);
            if (!inner.captures.keySet().equals(common.keySet())) {
                throw c.error(node.span(), "alternative patterns bind different names");
            }
            for (Map.Entry<String, Integer> capture : inner.captures.entrySet()) {
                c.move(capture.getValue(), common.get(capture.getKey()));
            }
            c.asm().jump(Opcode.JUMP, end);
            c.asm().place(inner.fail);
            c.unit.release(mark);
        }
        c.asm().jump(Opcode.JUMP, attempt.fail);
        c.asm().place(end);
        common.forEach((name, register) -> capture(name, register, node.span(), attempt));
    }

    /** A temporary for each name that a pattern captures. */
    private Map<String, Integer> namesOf(Pattern pattern) {
        Map<String, Integer> names = new LinkedHashMap<>();
        collect(pattern, names);
        names.replaceAll((name, none) -> c.unit.temporary());
        return names;
    }

    private static void collect(Pattern pattern, Map<String, Integer> names) {
        if (pattern instanceof Pattern.MatchAs as) {
            if (as.pattern() != null) {
                collect(as.pattern(), names);
            }
            if (as.name() != null) {
                names.put(as.name(), Unit.NONE);
            }
        } else if (pattern instanceof Pattern.MatchStar star && star.name() != null) {
            names.put(star.name(), Unit.NONE);
        } else if (pattern instanceof Pattern.MatchSequence sequence) {
            sequence.patterns().forEach(p -> collect(p, names));
        } else if (pattern instanceof Pattern.MatchMapping mapping) {
            mapping.patterns().forEach(p -> collect(p, names));
            if (mapping.rest() != null) {
                names.put(mapping.rest(), Unit.NONE);
            }
        } else if (pattern instanceof Pattern.MatchClass type) {
            type.patterns().forEach(p -> collect(p, names));
            type.kwdPatterns().forEach(p -> collect(p, names));
        } else if (pattern instanceof Pattern.MatchOr or) {
            collect(or.patterns().get(0), names);
        }
    }
}
