/**
 * The module {@code _signal}: signals arrive on a Java thread of their own, are noted, and are handled on the main thread at
 * its next checkpoint; a wait that the main thread stands in is interrupted for that.
 */
package dev.gila.modules.signal;
