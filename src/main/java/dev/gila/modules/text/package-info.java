/** The modules behind {@code codecs} and {@code string}; what they do is in {@code dev.gila.types}. */
package dev.gila.modules.text;
