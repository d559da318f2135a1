package dev.gila.code;

import static dev.gila.code.Operand.CACHE;
import static dev.gila.code.Operand.CELL;
import static dev.gila.code.Operand.COUNT;
import static dev.gila.code.Operand.DEF;
import static dev.gila.code.Operand.DEFS;
import static dev.gila.code.Operand.DEF_PAIR;
import static dev.gila.code.Operand.LOCAL;
import static dev.gila.code.Operand.NAME;
import static dev.gila.code.Operand.NUMBER;
import static dev.gila.code.Operand.OPTIONAL;
import static dev.gila.code.Operand.TARGET;
import static dev.gila.code.Operand.USE;
import static dev.gila.code.Operand.USES;
import static dev.gila.code.Operand.USE_PAIR;

import java.util.List;

/**
 * The table of instructions: a row is a name, what the instruction does, and its operands. Verifier, disassembler, the
 * page of opcodes and the tests are made from the rows. In the texts d is the register written, s, s2 ... are those read.
 */
public enum Opcode {
    // moves and variables
    NOP(Op.NOP, "does nothing"),
    RESUME(Op.RESUME, "entry of a function, class body or module: a checkpoint"),
    MOVE(Op.MOVE, "d = s", DEF, USE),
    CHECK(Op.CHECK, "raises UnboundLocalError while the local is unbound", LOCAL),
    CLEAR(Op.CLEAR, "makes the local unbound", LOCAL),
    MAKE_CELL(Op.MAKE_CELL, "puts the local's value, if any, into a new cell and the cell in its place", LOCAL),
    LOAD_DEREF(Op.LOAD_DEREF, "d = the cell's value; NameError while it is empty", DEF, CELL),
    STORE_DEREF(Op.STORE_DEREF, "the cell's value = s", CELL, USE),
    DELETE_DEREF(Op.DELETE_DEREF, "empties the cell; NameError while it is empty", CELL),
    LOAD_DICT_OR_DEREF(
            Op.LOAD_DICT_OR_DEREF, "d = the name's entry in the mapping s, or else the cell's value", DEF, USE, CELL),
    LOAD_DICT_OR_GLOBAL(
            Op.LOAD_DICT_OR_GLOBAL,
            "d = the name's entry in the mapping s, or else in globals or builtins",
            DEF,
            USE,
            NAME),
    LOAD_NAME(Op.LOAD_NAME, "d = the name's entry in the frame's namespace, globals or builtins", DEF, NAME, CACHE),
    STORE_NAME(Op.STORE_NAME, "the name's entry in the frame's namespace = s", NAME, USE, CACHE),
    DELETE_NAME(Op.DELETE_NAME, "removes the name from the frame's namespace", NAME),
    LOAD_GLOBAL(Op.LOAD_GLOBAL, "d = the name's entry in globals or builtins", DEF, NAME, CACHE),
    STORE_GLOBAL(Op.STORE_GLOBAL, "the name's entry in globals = s", NAME, USE),
    DELETE_GLOBAL(Op.DELETE_GLOBAL, "removes the name from globals", NAME),
    LOAD_LOCALS(Op.LOAD_LOCALS, "d = the frame's namespace", DEF),
    LOAD_BUILD_CLASS(Op.LOAD_BUILD_CLASS, "d = the builtin __build_class__", DEF),
    LOAD_ASSERTION_ERROR(Op.LOAD_ASSERTION_ERROR, "d = the class AssertionError", DEF),
    // attributes and items
    LOAD_ATTR(Op.LOAD_ATTR, "d = s.name", DEF, USE, NAME, CACHE),
    STORE_ATTR(Op.STORE_ATTR, "s.name = s2", USE, NAME, USE, CACHE),
    DELETE_ATTR(Op.DELETE_ATTR, "del s.name", USE, NAME),
    LOAD_METHOD(
            Op.LOAD_METHOD,
            "d, d+1 = function and instance of the method s.name, or the attribute and nothing",
            DEF_PAIR,
            USE,
            NAME,
            CACHE),
    GET_ITEM(Op.GET_ITEM, "d = s[s2]", DEF, USE, USE),
    SET_ITEM(Op.SET_ITEM, "s[s2] = s3", USE, USE, USE),
    DELETE_ITEM(Op.DELETE_ITEM, "del s[s2]", USE, USE),
    BUILD_SLICE(Op.BUILD_SLICE, "d = slice(s, s2, s3)", DEF, USE, USE, USE),
    // operators
    ADD(Op.ADD, "d = s + s2", DEF, USE, USE),
    SUB(Op.SUB, "d = s - s2", DEF, USE, USE),
    MUL(Op.MUL, "d = s * s2", DEF, USE, USE),
    MATMUL(Op.MATMUL, "d = s @ s2", DEF, USE, USE),
    DIV(Op.DIV, "d = s / s2", DEF, USE, USE),
    FLOORDIV(Op.FLOORDIV, "d = s // s2", DEF, USE, USE),
    MOD(Op.MOD, "d = s % s2", DEF, USE, USE),
    POW(Op.POW, "d = s ** s2", DEF, USE, USE),
    LSHIFT(Op.LSHIFT, "d = s << s2", DEF, USE, USE),
    RSHIFT(Op.RSHIFT, "d = s >> s2", DEF, USE, USE),
    AND(Op.AND, "d = s & s2", DEF, USE, USE),
    OR(Op.OR, "d = s | s2", DEF, USE, USE),
    XOR(Op.XOR, "d = s ^ s2", DEF, USE, USE),
    INPLACE_ADD(Op.INPLACE_ADD, "d = s after s += s2", DEF, USE, USE),
    INPLACE_SUB(Op.INPLACE_SUB, "d = s after s -= s2", DEF, USE, USE),
    INPLACE_MUL(Op.INPLACE_MUL, "d = s after s *= s2", DEF, USE, USE),
    INPLACE_MATMUL(Op.INPLACE_MATMUL, "d = s after s @= s2", DEF, USE, USE),
    INPLACE_DIV(Op.INPLACE_DIV, "d = s after s /= s2", DEF, USE, USE),
    INPLACE_FLOORDIV(Op.INPLACE_FLOORDIV, "d = s after s //= s2", DEF, USE, USE),
    INPLACE_MOD(Op.INPLACE_MOD, "d = s after s %= s2", DEF, USE, USE),
    INPLACE_POW(Op.INPLACE_POW, "d = s after s **= s2", DEF, USE, USE),
    INPLACE_LSHIFT(Op.INPLACE_LSHIFT, "d = s after s <<= s2", DEF, USE, USE),
    INPLACE_RSHIFT(Op.INPLACE_RSHIFT, "d = s after s >>= s2", DEF, USE, USE),
    INPLACE_AND(Op.INPLACE_AND, "d = s after s &= s2", DEF, USE, USE),
    INPLACE_OR(Op.INPLACE_OR, "d = s after s |= s2", DEF, USE, USE),
    INPLACE_XOR(Op.INPLACE_XOR, "d = s after s ^= s2", DEF, USE, USE),
    NEGATE(Op.NEGATE, "d = -s", DEF, USE),
    POSITIVE(Op.POSITIVE, "d = +s", DEF, USE),
    INVERT(Op.INVERT, "d = ~s", DEF, USE),
    NOT(Op.NOT, "d = not s", DEF, USE),
    LT(Op.LT, "d = s < s2", DEF, USE, USE),
    LE(Op.LE, "d = s <= s2", DEF, USE, USE),
    EQ(Op.EQ, "d = s == s2", DEF, USE, USE),
    NE(Op.NE, "d = s != s2", DEF, USE, USE),
    GT(Op.GT, "d = s > s2", DEF, USE, USE),
    GE(Op.GE, "d = s >= s2", DEF, USE, USE),
    IS(Op.IS, "d = s is s2", DEF, USE, USE),
    IS_NOT(Op.IS_NOT, "d = s is not s2", DEF, USE, USE),
    IN(Op.IN, "d = s in s2", DEF, USE, USE),
    NOT_IN(Op.NOT_IN, "d = s not in s2", DEF, USE, USE),
    // jumps and loops
    JUMP(Op.JUMP, "goes on at the target", TARGET),
    JUMP_BACK(Op.JUMP_BACK, "goes back to the target: a checkpoint", TARGET),
    JUMP_BACK_UNCHECKED(Op.JUMP_BACK_UNCHECKED, "goes back to the target without a checkpoint", TARGET),
    JUMP_IF_TRUE(Op.JUMP_IF_TRUE, "goes on at the target if s is true", USE, TARGET),
    JUMP_IF_FALSE(Op.JUMP_IF_FALSE, "goes on at the target if s is false", USE, TARGET),
    UNLESS_LT(Op.UNLESS_LT, "goes on at the target unless s < s2", USE, USE, TARGET),
    UNLESS_LE(Op.UNLESS_LE, "goes on at the target unless s <= s2", USE, USE, TARGET),
    UNLESS_EQ(Op.UNLESS_EQ, "goes on at the target unless s == s2", USE, USE, TARGET),
    UNLESS_NE(Op.UNLESS_NE, "goes on at the target unless s != s2", USE, USE, TARGET),
    UNLESS_GT(Op.UNLESS_GT, "goes on at the target unless s > s2", USE, USE, TARGET),
    UNLESS_GE(Op.UNLESS_GE, "goes on at the target unless s >= s2", USE, USE, TARGET),
    UNLESS_IS(Op.UNLESS_IS, "goes on at the target unless s is s2", USE, USE, TARGET),
    UNLESS_IS_NOT(Op.UNLESS_IS_NOT, "goes on at the target unless s is not s2", USE, USE, TARGET),
    UNLESS_IN(Op.UNLESS_IN, "goes on at the target unless s in s2", USE, USE, TARGET),
    UNLESS_NOT_IN(Op.UNLESS_NOT_IN, "goes on at the target unless s not in s2", USE, USE, TARGET),
    GET_ITER(Op.GET_ITER, "d = iter(s)", DEF, USE),
    FOR_ITER(Op.FOR_ITER, "d = next(s); goes on at the target at the end", DEF, USE, TARGET),
    FOR_ITER_BACK(
            Op.FOR_ITER_BACK,
            "a checkpoint, then d = next(s) and back to the target; goes on below at the end",
            DEF,
            USE,
            TARGET),
    // calls
    CALL0(Op.CALL0, "d = s()", DEF, USE),
    CALL1(Op.CALL1, "d = s(s2)", DEF, USE, USE),
    CALL2(Op.CALL2, "d = s(s2, s3)", DEF, USE, USE, USE),
    CALL3(Op.CALL3, "d = s(s2, s3, s4)", DEF, USE, USE, USE, USE),
    CALL4(Op.CALL4, "d = s(s2, s3, s4, s5)", DEF, USE, USE, USE, USE, USE),
    CALL(Op.CALL, "d = s(s2..)", DEF, USE, USES, COUNT),
    CALL_KEYWORDS(
            Op.CALL_KEYWORDS, "d = s(s2..), the last ones by the names that s3 holds", DEF, USE, USES, COUNT, USE),
    CALL_SPREAD(Op.CALL_SPREAD, "d = s(*s2, **s3)", DEF, USE, USE, OPTIONAL),
    METHOD0(Op.METHOD0, "d = s(s+1), or s() where s+1 is empty", DEF, USE_PAIR),
    METHOD1(Op.METHOD1, "the same with one more argument", DEF, USE_PAIR, USE),
    METHOD2(Op.METHOD2, "the same with two", DEF, USE_PAIR, USE, USE),
    METHOD3(Op.METHOD3, "the same with three", DEF, USE_PAIR, USE, USE, USE),
    METHOD(Op.METHOD, "the same with any number", DEF, USE_PAIR, USES, COUNT),
    METHOD_KEYWORDS(
            Op.METHOD_KEYWORDS, "the same, the last ones by the names that s3 holds", DEF, USE_PAIR, USES, COUNT, USE),
    RETURN(Op.RETURN, "leaves the frame with s", USE),
    // building and taking apart
    BUILD_LIST(Op.BUILD_LIST, "d = [s..]", DEF, USES, COUNT),
    BUILD_TUPLE(Op.BUILD_TUPLE, "d = (s..)", DEF, USES, COUNT),
    BUILD_SET(Op.BUILD_SET, "d = {s..}", DEF, USES, COUNT),
    BUILD_MAP(Op.BUILD_MAP, "d = {s: s+1, ..}", DEF, USES, COUNT),
    BUILD_STRING(Op.BUILD_STRING, "d = the texts s.. joined", DEF, USES, COUNT),
    FORMAT(
            Op.FORMAT,
            "d = format(s, s2), after str(), repr() or ascii() as the number says",
            DEF,
            USE,
            NUMBER,
            OPTIONAL),
    LIST_APPEND(Op.LIST_APPEND, "s.append(s2)", USE, USE),
    LIST_EXTEND(Op.LIST_EXTEND, "s.extend(s2)", USE, USE),
    LIST_TO_TUPLE(Op.LIST_TO_TUPLE, "d = tuple(s)", DEF, USE),
    SET_ADD(Op.SET_ADD, "s.add(s2)", USE, USE),
    SET_UPDATE(Op.SET_UPDATE, "s.update(s2)", USE, USE),
    MAP_ADD(Op.MAP_ADD, "s[s2] = s3", USE, USE, USE),
    DICT_UPDATE(Op.DICT_UPDATE, "s.update(s2)", USE, USE),
    DICT_MERGE(Op.DICT_MERGE, "s.update(s2) for a call of s3: TypeError for a key that is there", USE, USE, USE),
    UNPACK(Op.UNPACK, "d.. = s", DEFS, COUNT, USE),
    UNPACK_STAR(
            Op.UNPACK_STAR,
            "d.. = s, the one after the first i being the list of the surplus",
            DEFS,
            COUNT,
            NUMBER,
            USE),
    // exceptions
    ENTER_HANDLER(Op.ENTER_HANDLER, "d = the exception that led here, which is now the one being handled", DEF),
    HANDLING(Op.HANDLING, "the exception being handled is now s, or that of the caller", OPTIONAL),
    UNLESS_MATCH(
            Op.UNLESS_MATCH, "goes on at the target unless the exception s is an instance of s2", USE, USE, TARGET),
    MATCH_GROUP(
            Op.MATCH_GROUP,
            "d, d+1 = the part of the exception s that s2 matches, or None, and the rest, or None",
            DEF_PAIR,
            USE,
            USE),
    RAISE(Op.RAISE, "raise s from s2", OPTIONAL, OPTIONAL),
    RERAISE(Op.RERAISE, "raises s again, its traceback unchanged", USE),
    RERAISE_GROUP(
            Op.RERAISE_GROUP,
            "d = what is left to raise, or None, after the handlers of the exception s raised the list s2",
            DEF,
            USE,
            USE),
    ENTER_WITH(Op.ENTER_WITH, "d, d+1 = the bound __exit__ of s, and s.__enter__()", DEF_PAIR, USE),
    EXIT_WITH(Op.EXIT_WITH, "d = s(type, value, traceback) of the exception s2", DEF, USE, USE),
    // generators and coroutines
    YIELD(Op.YIELD, "leaves the frame for a while with s", USE),
    RESUME_YIELD(
            Op.RESUME_YIELD,
            "a checkpoint; d = what was sent, or raises what was thrown, at the target if s was delegated to and ends",
            DEF,
            OPTIONAL,
            TARGET),
    SEND(Op.SEND, "d = s.send(s2); at the target, with the result, when s ends", DEF, USE, USE, TARGET),
    GET_YIELD_FROM_ITER(Op.GET_YIELD_FROM_ITER, "d = the iterator that yield from delegates to", DEF, USE),
    GET_AWAITABLE(
            Op.GET_AWAITABLE,
            "d = the iterator that await runs; the number says for which statement",
            DEF,
            USE,
            NUMBER),
    GET_AITER(Op.GET_AITER, "d = aiter(s)", DEF, USE),
    GET_ANEXT(Op.GET_ANEXT, "d = the awaitable of anext(s)", DEF, USE),
    END_ASYNC_FOR(Op.END_ASYNC_FOR, "raises the exception s again unless it is StopAsyncIteration", USE),
    ENTER_ASYNC_WITH(
            Op.ENTER_ASYNC_WITH,
            "d, d+1 = the bound __aexit__ of s, and the awaitable of s.__aenter__()",
            DEF_PAIR,
            USE),
    // definitions and imports
    MAKE_FUNCTION(
            Op.MAKE_FUNCTION,
            "d = a function of the code s with defaults, keyword defaults, annotations and closure",
            DEF,
            USE,
            OPTIONAL,
            OPTIONAL,
            OPTIONAL,
            OPTIONAL),
    SETUP_ANNOTATIONS(Op.SETUP_ANNOTATIONS, "makes __annotations__ in the frame's namespace where it is missing"),
    IMPORT_NAME(Op.IMPORT_NAME, "d = __import__(name) with level s and fromlist s2", DEF, NAME, USE, USE),
    IMPORT_FROM(Op.IMPORT_FROM, "d = the module s's attribute or submodule", DEF, USE, NAME),
    IMPORT_STAR(Op.IMPORT_STAR, "takes all public names of the module s into the frame's namespace", USE),
    TYPE_VAR(
            Op.TYPE_VAR,
            "d = a TypeVar of the name s, its bound (1) or constraints (2) evaluated by s2",
            DEF,
            USE,
            NUMBER,
            OPTIONAL),
    PARAM_SPEC(Op.PARAM_SPEC, "d = a ParamSpec of the name s", DEF, USE),
    TYPE_VAR_TUPLE(Op.TYPE_VAR_TUPLE, "d = a TypeVarTuple of the name s", DEF, USE),
    GENERIC_BASE(Op.GENERIC_BASE, "d = Generic[s]", DEF, USE),
    TYPE_ALIAS(
            Op.TYPE_ALIAS,
            "d = a type alias of the name s with parameters s2, its value evaluated by s3",
            DEF,
            USE,
            OPTIONAL,
            USE),
    SET_TYPE_PARAMS(Op.SET_TYPE_PARAMS, "the type parameters of the function s = s2", USE, USE),
    PRINT(Op.PRINT, "passes s to sys.displayhook", USE),
    // matching
    UNLESS_SEQUENCE(Op.UNLESS_SEQUENCE, "goes on at the target unless s matches as a sequence", USE, TARGET),
    UNLESS_MAPPING(Op.UNLESS_MAPPING, "goes on at the target unless s matches as a mapping", USE, TARGET),
    LENGTH(Op.LENGTH, "d = len(s)", DEF, USE),
    MATCH_KEYS(
            Op.MATCH_KEYS,
            "d = the values of the keys s2 in the mapping s, or None when one is missing",
            DEF,
            USE,
            USE),
    MATCH_REST(Op.MATCH_REST, "d = a dict of the mapping s without the keys s2", DEF, USE, USE),
    MATCH_CLASS(
            Op.MATCH_CLASS,
            "d = the attributes of s for a class pattern of the class s2 with i positional parts and the names s3, or"
                    + " None",
            DEF,
            USE,
            USE,
            NUMBER,
            USE);

    private static final Opcode[] ALL = values();

    private final String meaning;
    private final List<Operand> operands;

    Opcode(int code, String meaning, Operand... operands) {
        if (code != ordinal()) {
            throw new IllegalStateException("bug in Gila: " + this + " is not number " + code);
        }
        this.meaning = meaning;
        this.operands = List.of(operands);
    }

    /** The row of a number of {@link Op}. */
    public static Opcode of(int code) {
        return ALL[code];
    }

    public static int count() {
        return ALL.length;
    }

    public int code() {
        return ordinal();
    }

    public String meaning() {
        return meaning;
    }

    public List<Operand> operands() {
        return operands;
    }

    /** How many numbers the instruction takes, the opcode included. */
    public int length() {
        return operands.size() + 1;
    }

    /** Whether control never reaches the instruction below. */
    public boolean endsBlock() {
        return this == JUMP
                || this == JUMP_BACK
                || this == JUMP_BACK_UNCHECKED
                || this == RETURN
                || this == RAISE
                || this == RERAISE;
    }
}
