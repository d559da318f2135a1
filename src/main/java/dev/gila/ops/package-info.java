/**
 * What bytecodes mean, written once for both tiers: one room for each topic. Fast paths for plain Java values first,
 * then the slots of types.
 */
package dev.gila.ops;
