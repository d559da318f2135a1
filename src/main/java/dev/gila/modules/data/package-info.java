/** Small modules of data formats and facts: {@code marshal}, {@code _csv}, {@code _locale}, {@code _opcode}. */
package dev.gila.modules.data;
