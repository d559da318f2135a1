/** The module {@code time}: clocks, sleeping, broken-down times, and their text. */
package dev.gila.modules.time;
