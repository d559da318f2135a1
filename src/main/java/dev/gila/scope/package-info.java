/**
 * Which variable a name means: one {@link dev.gila.scope.Scope} for each block of a program, built in two passes. The
 * {@link dev.gila.scope.Collector} notes how each block uses each name; the {@link dev.gila.scope.Resolver} then decides
 * where each name lives.
 */
package dev.gila.scope;
