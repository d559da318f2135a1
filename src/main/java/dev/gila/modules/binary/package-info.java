/** Bytes as data: the modules {@code _struct}, {@code binascii} and {@code zlib}. */
package dev.gila.modules.binary;
