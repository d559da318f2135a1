package dev.gila.modules.sre;

/** The character sets of one code list. Membership of the first 256 characters is worked out once and kept. */
final class CharacterSets {
    private static final int SMALL = 256;
    private static final int BITMAP_WORDS = SMALL / Integer.SIZE;
    private static final int INDEX_WORDS = SMALL / Integer.BYTES;
    private static final int BIG_LIMIT = 0x10000;

    private final int[] code;
    private final long[][] small;

    CharacterSets(int[] code) {
        this.code = code;
        this.small = new long[code.length][];
    }

    /** Whether the set that starts at {@code set} in the code has a character. */
    boolean contains(int set, int c) {
        if (c >= SMALL) {
            return search(set, c);
        }
        long[] members = small[set];
        if (members == null) {
            members = smallMembers(set);
            small[set] = members;
        }
        return (members[c >> 6] >> c & 1) != 0;
    }

    private long[] smallMembers(int set) {
        long[] members = new long[SMALL / Long.SIZE];
        for (int c = 0; c < SMALL; c++) {
            if (search(set, c)) {
                members[c >> 6] |= 1L << c;
            }
        }
        return members;
    }

    private boolean search(int set, int c) {
        boolean found = true;
        int at = set;
        while (code[at] != Op.FAILURE) {
            if (code[at] == Op.NEGATE) {
                found = !found;
            } else if (matches(at, c)) {
                return found;
            }
            at += width(at);
        }
        return !found;
    }

    private int width(int at) {
        return switch (code[at]) {
            case Op.NEGATE -> 1;
            case Op.LITERAL, Op.CATEGORY -> 2;
            case Op.RANGE, Op.RANGE_UNI_IGNORE -> 3;
            case Op.CHARSET -> 1 + BITMAP_WORDS;
            case Op.BIGCHARSET -> 2 + INDEX_WORDS + code[at + 1] * BITMAP_WORDS;
            default -> throw new IndexOutOfBoundsException("no set member: " + code[at]);
        };
    }

    private boolean matches(int at, int c) {
        return switch (code[at]) {
            case Op.LITERAL -> c == code[at + 1];
            case Op.CATEGORY -> Characters.isCategory(code[at + 1], c);
            case Op.RANGE -> inRange(at, c);
            case Op.RANGE_UNI_IGNORE -> inRange(at, c) || inRange(at, Characters.upperUnicode(c));
            case Op.CHARSET -> c < SMALL && bit(at + 1, c);
            default -> c < BIG_LIMIT && bit(at + 2 + INDEX_WORDS, block(at + 2, c >> 8) * SMALL + (c & 0xff));
        };
    }

    private boolean inRange(int at, int c) {
        return c >= code[at + 1] && c <= code[at + 2];
    }

    private boolean bit(int words, int index) {
        return (code[words + (index >> 5)] >>> index & 1) != 0;
    }

    /** Block numbers are bytes, packed into words with the lowest byte first. */
    private int block(int words, int index) {
        return code[words + (index >> 2)] >>> (index & 3) * Byte.SIZE & 0xff;
    }
}
