package dev.gila.modules.sys;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What {@code sys} shows of how the interpreter was started.
 *
 * @param argv {@code sys.argv}
 * @param originalArgv {@code sys.orig_argv}
 * @param executable the program that starts the interpreter, or the empty string
 * @param home {@code sys.prefix}
 * @param path {@code sys.path}
 * @param flags {@code sys.flags} by name; those left out are 0
 * @param warnings {@code sys.warnoptions}
 * @param implementation {@code sys._xoptions}; without a value, the empty string
 */
public record SysConfig(
        List<String> argv,
        List<String> originalArgv,
        String executable,
        Path home,
        List<String> path,
        Map<String, Integer> flags,
        List<String> warnings,
        Map<String, String> implementation) {
    /** For a Java program that runs Python in itself: no arguments, the library alone on the path. */
    public static SysConfig embedded(Path home, Path lib) {
        return new SysConfig(List.of(""), List.of(), "", home, List.of(lib.toString()), Map.of(), List.of(), Map.of());
    }

    /** The same with another {@code sys.path}. */
    public SysConfig withPath(List<String> newPath) {
        return new SysConfig(argv, originalArgv, executable, home, newPath, flags, warnings, implementation);
    }
}
