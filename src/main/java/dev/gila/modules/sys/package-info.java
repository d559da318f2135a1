/** The module {@code sys}: what the interpreter was started with, what it runs on, and its hooks. */
package dev.gila.modules.sys;
