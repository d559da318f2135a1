package dev.gila.modules.sre;

/**
 * How far a repeated group has come. Immutable: going back to an earlier state of the match is going back to an earlier
 * repeat.
 *
 * @param code where the repeat stands in the code
 * @param count how often the group has matched; -1 before the first look
 * @param last where the current round began, or -1: a round that takes nothing is the last
 * @param outer the repeat around this one, or null
 */
record Repeat(int code, int count, int last, Repeat outer) {}
