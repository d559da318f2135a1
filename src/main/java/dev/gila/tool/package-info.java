/** What people run to look at the lock: reports on threads' time, and the bench in a package of its own. */
package dev.gila.tool;
