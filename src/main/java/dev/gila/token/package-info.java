/** From text to tokens: Python 3.12's lexical rules, f-strings included. */
package dev.gila.token;
