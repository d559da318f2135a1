package dev.gila.modules.sre;

import java.util.Arrays;

/**
 * Runs a code list over a text, with backtracking on a {@link Trail} of its own. The marks are positions where groups
 * start and end, two for each group, -1 where there is none.
 */
final class Matcher {
    private static final int FAIL = -1;
    private static final int MATCHED = -2;
    private static final int STEPS_BETWEEN_POLLS = 1 << 12;

    private final int[] code;
    private final CharacterSets sets;
    private final Text text;
    private final int end;
    private final Runnable poll;
    private final int[] marks;
    private final Trail trail = new Trail();
    private int position;
    private int lastGroup;
    private Repeat repeat;
    private boolean whole;
    private int notEmptyAt = -1;
    private int steps;

    /** {@code poll} is called now and then, and may throw to end a match that takes long. */
    Matcher(Program program, Text text, int end, Runnable poll) {
        this.code = program.code();
        this.sets = program.sets();
        this.text = text;
        this.end = end;
        this.poll = poll;
        this.marks = new int[2 * program.groups()];
    }

    int position() {
        return position;
    }

    int[] marks() {
        return marks.clone();
    }

    /** The number of the group closed last, or 0. */
    int lastGroup() {
        return lastGroup;
    }

    /** The match must reach the end of the text. */
    void requireWhole() {
        whole = true;
    }

    /** A match must not be empty at this place; -1 for none. */
    void forbidEmptyAt(int place) {
        notEmptyAt = place;
    }

    /** Whether the code matches at {@code start}. */
    boolean matchAt(int start) {
        trail.clear();
        Arrays.fill(marks, -1);
        lastGroup = 0;
        repeat = null;
        position = start;
        return run(0, true);
    }

    /** Runs until a match or until nothing is left to try. Leaves its choices on the trail. */
    private boolean run(int from, boolean outermost) {
        int base = trail.size();
        int pc = from;
        while (true) {
            pc = step(pc);
            if (pc == MATCHED) {
                if (!outermost || (!whole || position == end) && position != notEmptyAt) {
                    return true;
                }
                pc = FAIL;
            }
            if (pc == FAIL) {
                pc = backtrack(base);
                if (pc == FAIL) {
                    return false;
                }
            }
        }
    }

    /** Goes back to the latest choice above {@code base}; the code to go on with, or FAIL. */
    private int backtrack(int base) {
        if (++steps >= STEPS_BETWEEN_POLLS) {
            steps = 0;
            poll.run();
        }
        while (trail.size() > base) {
            repeat = trail.repeat();
            int pc = switch (trail.kind()) {
                case Trail.RESUME -> resume();
                case Trail.BRANCH -> nextBranch();
                case Trail.SHORTER -> shorter();
                case Trail.LONGER -> longer();
                default -> undoMark();
            };
            if (pc != FAIL) {
                return pc;
            }
        }
        return FAIL;
    }

    private int resume() {
        int pc = trail.first();
        position = trail.second();
        trail.pop();
        return pc;
    }

    private int nextBranch() {
        int pc = trail.first();
        position = trail.second();
        trail.pop();
        return branch(pc);
    }

    private int undoMark() {
        marks[trail.first()] = trail.second();
        lastGroup = trail.third();
        trail.pop();
        return FAIL;
    }

    /** One operation at the current position; the code to go on with, FAIL or MATCHED. */
    private int step(int pc) {
        switch (code[pc]) {
            case Op.SUCCESS:
                return MATCHED;
            case Op.FAILURE:
                return FAIL;
            case Op.AT:
                return isAt(code[pc + 1]) ? pc + 2 : FAIL;
            case Op.MARK:
                mark(code[pc + 1]);
                return pc + 2;
            case Op.JUMP, Op.INFO:
                return target(pc);
            case Op.BRANCH:
                return branch(pc + 1);
            case Op.REPEAT_ONE:
                return repeatOne(pc);
            case Op.MIN_REPEAT_ONE:
                return lazyRepeatOne(pc);
            case Op.POSSESSIVE_REPEAT_ONE:
                int taken = count(pc);
                return taken < code[pc + 2] ? FAIL : take(taken, target(pc));
            case Op.REPEAT:
                repeat = new Repeat(pc, -1, -1, repeat);
                return target(pc);
            case Op.MAX_UNTIL:
                return greedyUntil(pc);
            case Op.MIN_UNTIL:
                return lazyUntil(pc);
            case Op.POSSESSIVE_REPEAT:
                return possessiveRepeat(pc);
            case Op.ATOMIC_GROUP:
                return committed(pc + 2) ? target(pc) : FAIL;
            case Op.ASSERT, Op.ASSERT_NOT:
                return lookAround(pc);
            case Op.GROUPREF, Op.GROUPREF_IGNORE, Op.GROUPREF_LOC_IGNORE, Op.GROUPREF_UNI_IGNORE:
                return groupAgain(pc) ? pc + 2 : FAIL;
            case Op.GROUPREF_EXISTS:
                return isSet(code[pc + 1]) ? pc + 3 : pc + 1 + code[pc + 2];
            default:
                if (position < end && accepts(pc, text.at(position))) {
                    position++;
                    return pc + width(pc);
                }
                return FAIL;
        }
    }

    /** Where the skip after an operation leads. */
    private int target(int pc) {
        return pc + 1 + code[pc + 1];
    }

    private int take(int count, int pc) {
        position += count;
        return pc;
    }

    // Single characters

    private boolean accepts(int pc, int c) {
        return switch (code[pc]) {
            case Op.LITERAL -> c == code[pc + 1];
            case Op.NOT_LITERAL -> c != code[pc + 1];
            case Op.IN -> sets.contains(pc + 2, c);
            case Op.ANY -> c != '\n';
            case Op.ANY_ALL -> true;
            case Op.CATEGORY -> Characters.isCategory(code[pc + 1], c);
            case Op.LITERAL_IGNORE -> Characters.lowerAscii(c) == code[pc + 1];
            case Op.NOT_LITERAL_IGNORE -> Characters.lowerAscii(c) != code[pc + 1];
            case Op.LITERAL_UNI_IGNORE -> Characters.lowerUnicode(c) == code[pc + 1];
            case Op.NOT_LITERAL_UNI_IGNORE -> Characters.lowerUnicode(c) != code[pc + 1];
            case Op.LITERAL_LOC_IGNORE -> isEitherCase(c, code[pc + 1]);
            case Op.NOT_LITERAL_LOC_IGNORE -> !isEitherCase(c, code[pc + 1]);
            case Op.IN_IGNORE -> sets.contains(pc + 2, Characters.lowerAscii(c));
            case Op.IN_UNI_IGNORE -> sets.contains(pc + 2, Characters.lowerUnicode(c));
            case Op.IN_LOC_IGNORE ->
                sets.contains(pc + 2, Characters.lowerAscii(c)) || sets.contains(pc + 2, Characters.upperAscii(c));
            default -> throw new IndexOutOfBoundsException("no operation: " + code[pc]);
        };
    }

    private static boolean isEitherCase(int c, int literal) {
        return c == literal || Characters.lowerAscii(c) == literal || Characters.upperAscii(c) == literal;
    }

    private int width(int pc) {
        return switch (code[pc]) {
            case Op.ANY, Op.ANY_ALL -> 1;
            case Op.IN, Op.IN_IGNORE, Op.IN_LOC_IGNORE, Op.IN_UNI_IGNORE -> 1 + code[pc + 1];
            default -> 2;
        };
    }

    // Positions and groups

    /** The numbers are those of {@code re._constants.ATCODES}. */
    private boolean isAt(int where) {
        return switch (where) {
            case 0, 2 -> position == 0;
            case 1 -> position == 0 || text.at(position - 1) == '\n';
            case 3, 8 -> isBoundary(false);
            case 4, 9 -> text.length() > 0 && end > 0 && !isBoundary(false);
            case 5 -> position == end || position == end - 1 && text.at(position) == '\n';
            case 6 -> position == end || text.at(position) == '\n';
            case 7 -> position == end;
            case 10 -> isBoundary(true);
            case 11 -> end > 0 && !isBoundary(true);
            default -> throw new IndexOutOfBoundsException("no position: " + where);
        };
    }

    private boolean isBoundary(boolean unicode) {
        return (position > 0 && isWord(text.at(position - 1), unicode))
                != (position < end && isWord(text.at(position), unicode));
    }

    private static boolean isWord(int c, boolean unicode) {
        return unicode ? Characters.isUnicodeWord(c) : Characters.isAsciiWord(c);
    }

    private void mark(int index) {
        trail.push(Trail.MARK, index, marks[index], lastGroup, repeat);
        marks[index] = position;
        if ((index & 1) != 0) {
            lastGroup = index / 2 + 1;
        }
    }

    private boolean isSet(int group) {
        int start = marks[2 * group];
        return start >= 0 && marks[2 * group + 1] >= start;
    }

    private boolean groupAgain(int pc) {
        int group = code[pc + 1];
        if (!isSet(group)) {
            return false;
        }
        int start = marks[2 * group];
        int length = marks[2 * group + 1] - start;
        if (length > end - position) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (fold(code[pc], text.at(start + i)) != fold(code[pc], text.at(position + i))) {
                return false;
            }
        }
        position += length;
        return true;
    }

    private static int fold(int operation, int c) {
        return switch (operation) {
            case Op.GROUPREF -> c;
            case Op.GROUPREF_UNI_IGNORE -> Characters.lowerUnicode(c);
            default -> Characters.lowerAscii(c);
        };
    }

    // Branches, groups and assertions

    /** Tries the branch whose skip stands at {@code at}; those after it become a choice. */
    private int branch(int at) {
        int alternative = at;
        while (code[alternative] != 0) {
            int next = alternative + code[alternative];
            if (canStart(alternative + 1)) {
                if (code[next] != 0) {
                    trail.push(Trail.BRANCH, next, position, 0, repeat);
                }
                return alternative + 1;
            }
            alternative = next;
        }
        return FAIL;
    }

    /** Whether code may match here, as far as its first character tells. */
    private boolean canStart(int pc) {
        return switch (code[pc]) {
            case Op.LITERAL, Op.IN -> position < end && accepts(pc, text.at(position));
            default -> true;
        };
    }

    /** Whether code matches here as a whole of its own, which is not gone into again. */
    private boolean committed(int pc) {
        int base = trail.size();
        Repeat around = repeat;
        boolean matched = run(pc, false);
        trail.commit(base);
        repeat = around;
        return matched;
    }

    private int lookAround(int pc) {
        int here = position;
        int back = code[pc + 2];
        boolean wanted = code[pc] == Op.ASSERT;
        int base = trail.size();
        boolean matched = false;
        if (here >= back) {
            position = here - back;
            matched = committed(pc + 3);
            if (matched && !wanted) {
                undoTo(base);
            }
        }
        position = here;
        return matched == wanted ? target(pc) : FAIL;
    }

    private void undoTo(int base) {
        while (trail.size() > base) {
            undoMark();
        }
    }

    // Repeats of a single character

    private int maximum(int pc) {
        int max = code[pc + 3];
        return max == Op.MAXREPEAT ? Integer.MAX_VALUE : max;
    }

    /** How many characters from here on a repeat can take. */
    private int count(int pc) {
        int limit = (int) Math.min(end, (long) position + maximum(pc));
        int item = pc + 4;
        int at = position;
        switch (code[item]) {
            case Op.ANY_ALL:
                return limit - position;
            case Op.IN:
                while (at < limit && sets.contains(item + 2, text.at(at))) {
                    at++;
                }
                break;
            case Op.LITERAL:
                while (at < limit && text.at(at) == code[item + 1]) {
                    at++;
                }
                break;
            default:
                while (at < limit && accepts(item, text.at(at))) {
                    at++;
                }
        }
        return at - position;
    }

    private int repeatOne(int pc) {
        int least = position + code[pc + 2];
        int taken = count(pc);
        if (taken < code[pc + 2]) {
            return FAIL;
        }
        position += taken;
        if (position == least) {
            return target(pc);
        }
        trail.push(Trail.SHORTER, pc, position + 1, least, repeat);
        return shorter();
    }

    /** Goes on behind a greedy repeat with one character less, or as many less as what follows can start after. */
    private int shorter() {
        int tail = target(trail.first());
        int least = trail.third();
        int at = trail.second() - 1;
        if (code[tail] == Op.LITERAL) {
            int wanted = code[tail + 1];
            while (at >= least && (at >= end || text.at(at) != wanted)) {
                at--;
            }
        }
        if (at <= least) {
            trail.pop();
        } else {
            trail.setSecond(at);
        }
        if (at < least) {
            return FAIL;
        }
        position = at;
        return tail;
    }

    private int lazyRepeatOne(int pc) {
        int min = code[pc + 2];
        for (int i = 0; i < min; i++) {
            if (!takeItem(pc)) {
                return FAIL;
            }
        }
        if (min < maximum(pc)) {
            trail.push(Trail.LONGER, pc, position, min, repeat);
        }
        return target(pc);
    }

    private boolean takeItem(int pc) {
        if (position >= end || !accepts(pc + 4, text.at(position))) {
            return false;
        }
        position++;
        return true;
    }

    private int longer() {
        int pc = trail.first();
        int taken = trail.third() + 1;
        position = trail.second();
        trail.pop();
        if (!takeItem(pc)) {
            return FAIL;
        }
        if (taken < maximum(pc)) {
            trail.push(Trail.LONGER, pc, position, taken, repeat);
        }
        return target(pc);
    }

    // Repeats of groups

    private int greedyUntil(int pc) {
        Repeat now = repeat;
        int count = now.count() + 1;
        int body = now.code() + 4;
        if (count < code[now.code() + 2]) {
            repeat = new Repeat(now.code(), count, now.last(), now.outer());
            return body;
        }
        if (count < maximum(now.code()) && position != now.last()) {
            trail.push(Trail.RESUME, pc + 1, position, 0, now.outer());
            repeat = new Repeat(now.code(), count, position, now.outer());
            return body;
        }
        repeat = now.outer();
        return pc + 1;
    }

    private int lazyUntil(int pc) {
        Repeat now = repeat;
        int count = now.count() + 1;
        int body = now.code() + 4;
        if (count < code[now.code() + 2]) {
            repeat = new Repeat(now.code(), count, now.last(), now.outer());
            return body;
        }
        if (count < maximum(now.code()) && position != now.last()) {
            Repeat more = new Repeat(now.code(), count, position, now.outer());
            trail.push(Trail.RESUME, body, position, 0, more);
        }
        repeat = now.outer();
        return pc + 1;
    }

    private int possessiveRepeat(int pc) {
        int min = code[pc + 2];
        int max = maximum(pc);
        int last = -1;
        for (int count = 0; count < max; count++) {
            int before = position;
            if (count >= min && before == last) {
                break;
            }
            if (!committed(pc + 4)) {
                if (count < min) {
                    return FAIL;
                }
                position = before;
                break;
            }
            last = before;
        }
        return target(pc) + 1;
    }
}
