/** The module {@code _json}: what of {@code json} is worth doing in Java: reading, and quoting text. */
package dev.gila.modules.json;
