/**
 * The import system in Java: what {@code importlib} describes, fast enough to start with. {@code sys.modules},
 * {@code sys.path}, {@code sys.meta_path} and {@code sys.path_hooks} mean what they mean there, and finders and loaders
 * written in Python take part. {@code importlib} itself comes from Python's library when a program imports it; the classes
 * here then stand in for those it defines.
 */
package dev.gila.modules.imports;
