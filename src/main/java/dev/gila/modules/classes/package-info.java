/** What classes are made with: the module {@code _abc}. */
package dev.gila.modules.classes;
