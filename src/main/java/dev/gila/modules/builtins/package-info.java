/** The module {@code builtins}: its functions by topic, and the names of types and exceptions. */
package dev.gila.modules.builtins;
