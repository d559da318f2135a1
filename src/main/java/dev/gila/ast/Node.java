package dev.gila.ast;

/** Anything in the tree. All nodes are immutable; a list holds null only in Dict.keys and Arguments.kwDefaults. */
public sealed interface Node permits Positioned, Mod, Arguments, WithItem, MatchCase, Comprehension {}
