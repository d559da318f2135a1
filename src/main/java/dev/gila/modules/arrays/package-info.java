/** The module {@code array}: numbers of one C type in one piece of memory, which others may look at. */
package dev.gila.modules.arrays;
