/** The module {@code itertools}: iterators made of iterators, one small class each. */
package dev.gila.modules.itertools;
