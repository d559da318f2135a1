/** A small exhaustive model checker for threaded Java code: it runs the real code under every interleaving. */
package dev.gila.gil.explore;
