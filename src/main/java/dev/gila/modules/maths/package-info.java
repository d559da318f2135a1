/** Numbers: the modules {@code math} and {@code _random}. */
package dev.gila.modules.maths;
