/** Functions about functions: the modules {@code _functools} and {@code _operator}. */
package dev.gila.modules.functional;
