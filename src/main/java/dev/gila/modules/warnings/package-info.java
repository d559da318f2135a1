/** The module {@code _warnings}: issuing warnings, by the filters of module {@code warnings}. */
package dev.gila.modules.warnings;
