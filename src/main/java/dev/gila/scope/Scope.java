package dev.gila.scope;

import dev.gila.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One block of a program and its names, in order of first mention. */
public final class Scope {
    private final ScopeKind kind;
    private final String name;
    private final Span span;
    private final Scope parent;
    private String className;
    private final Map<String, Symbol> symbols = new LinkedHashMap<>();
    private final List<Scope> children = new ArrayList<>();
    private final List<String> parameters = new ArrayList<>();

    /** Where each {@code global} and {@code nonlocal} declaration stands, by name. */
    final Map<String, Span> directives = new LinkedHashMap<>();

    /** How many iterables of comprehensions the collector is inside of. */
    int comprehensionIterables;
    /** Whether the collector is inside the target of a comprehension's {@code for}. */
    boolean comprehensionTarget;

    boolean generator;
    boolean coroutine;
    boolean seesClass;
    boolean needsClassCell;
    boolean needsClassDict;
    boolean inlined;
    boolean walrus;

    Scope(ScopeKind kind, String name, Span span, Scope parent, String className) {
        this.kind = kind;
        this.name = name;
        this.span = span;
        this.parent = parent;
        this.className = className;
    }

    public ScopeKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public Span span() {
        return span;
    }

    /** The scope around this one; {@code null} for the module. */
    public Scope parent() {
        return parent;
    }

    /** The class by which private names in this block are mangled; {@code null} outside classes. */
    public String className() {
        return className;
    }

    void setClassName(String className) {
        this.className = className;
    }

    public Map<String, Symbol> symbols() {
        return symbols;
    }

    public List<Scope> children() {
        return children;
    }

    /** Names of the parameters: positional ones, keyword-only ones, then those with stars. */
    public List<String> parameters() {
        return parameters;
    }

    /** The symbol, or {@code null}. The name must be mangled already. */
    public Symbol lookup(String mangled) {
        return symbols.get(mangled);
    }

    Symbol symbol(String mangled) {
        return symbols.computeIfAbsent(mangled, Symbol::new);
    }

    /** Whether the block stands inside a function. */
    public boolean isNested() {
        return parent != null && (parent.isNested() || parent.kind.isFunctionLike());
    }

    /** Whether it contains a {@code yield} of its own. */
    public boolean isGenerator() {
        return generator;
    }

    /** Whether it is asynchronous: an {@code async def}, or a comprehension with {@code await} or {@code async for}. */
    public boolean isCoroutine() {
        return coroutine;
    }

    /** Whether names are looked for in the class body around it before the enclosing functions. */
    public boolean seesClass() {
        return seesClass;
    }

    /** For a class: whether a method uses {@code __class__} or {@code super}. */
    public boolean needsClassCell() {
        return needsClassCell;
    }

    /** For a class: whether a scope inside reads its namespace. */
    public boolean needsClassDict() {
        return needsClassDict;
    }

    /** For a comprehension: whether it runs inside the frame of the block around it (PEP 709). */
    public boolean isInlined() {
        return inlined;
    }

    /** Whether an assignment expression may bind a name of this block while another expression is half evaluated. */
    public boolean hasWalrus() {
        return walrus;
    }

    /** Names that resolve as asked, in alphabetical order. */
    public List<String> names(Resolution resolution) {
        List<String> names = new ArrayList<>();
        for (Symbol s : symbols.values()) if (s.resolution() == resolution) names.add(s.name());
        Collections.sort(names);
        return names;
    }
}
