/** What several modules share: named tuples made by Java, and defining attributes of types that have no room. */
package dev.gila.modules.support;
