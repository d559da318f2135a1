/** What becomes of a program, stage by stage. Prints what the stages make; runs nothing. */
package dev.gila.tool.dis;
