/**
 * The command line: {@code python3}'s options, and the subcommands {@code bench}, {@code dis} and {@code info}.
 *
 * <p>Everything after the script's name, {@code -c} or {@code -m} belongs to the script. Nothing outside this package
 * ends the process.
 */
package dev.gila.cli;
