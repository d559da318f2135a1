/** Small modules about the interpreter itself: {@code atexit}, {@code gc}, {@code faulthandler}. */
package dev.gila.modules.system;
