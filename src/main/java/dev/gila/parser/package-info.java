/** From tokens to the tree: Python 3.12's grammar, with the messages that CPython gives for what breaks it. */
package dev.gila.parser;
