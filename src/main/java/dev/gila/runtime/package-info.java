/** The embedding API: an interpreter for Java programs, wired from machine, types and modules. */
package dev.gila.runtime;
