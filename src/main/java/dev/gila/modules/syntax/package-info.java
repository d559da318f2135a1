/** The language seen from Python: the modules {@code _ast} and {@code _tokenize}. */
package dev.gila.modules.syntax;
