package dev.gila.ast;

import java.util.List;

/**
 * The parameters of a function or lambda. {@code defaults} belong to the last positional ones; {@code kwDefaults} runs
 * beside {@code kwOnlyArgs}, with null for one that has no default.
 */
public record Arguments(
        List<Arg> posOnlyArgs,
        List<Arg> args,
        Arg varArg,
        List<Arg> kwOnlyArgs,
        List<Expr> kwDefaults,
        Arg kwArg,
        List<Expr> defaults)
        implements Node {}
