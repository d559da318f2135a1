package dev.gila.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gila.cli.Options.Action;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionParserTest {
    private static Options parse(String... args) throws UsageException {
        return OptionParser.parse(List.of(args), Map.of());
    }

    private static Options parseIn(Map<String, String> environment, String... args) throws UsageException {
        return OptionParser.parse(List.of(args), environment);
    }

    @Test
    void everythingAfterTheScriptIsTheScripts() throws UsageException {
        Options options = parse("-u", "a.py", "-u", "--version", "-c");
        assertEquals(Action.FILE, options.action());
        assertEquals("a.py", options.target());
        assertEquals(List.of("a.py", "-u", "--version", "-c"), options.argv());
        assertEquals(Map.of(Flag.UNBUFFERED, 1), options.flags());
    }

    @Test
    void everythingAfterTheCommandIsTheCommands() throws UsageException {
        Options options = parse("-c", "pass", "-V", "x");
        assertEquals(Action.COMMAND, options.action());
        assertEquals("pass", options.target());
        assertEquals(List.of("-c", "-V", "x"), options.argv());
    }

    @Test
    void aValueMayFollowItsLetterDirectly() throws UsageException {
        Options options = parse("-Wignore", "-Xgil=0", "-BOcprint(1)", "2");
        assertEquals(List.of("ignore"), options.warnings());
        assertEquals(Map.of("gil", "0"), options.implementation());
        assertEquals(Map.of(Flag.DONT_WRITE_BYTECODE, 1, Flag.OPTIMIZE, 1), options.flags());
        assertEquals("print(1)", options.target());
        assertEquals(List.of("-c", "2"), options.argv());
    }

    @Test
    void aModuleIsRunWithItsArguments() throws UsageException {
        Options options = parse("-m", "json.tool", "--help");
        assertEquals(Action.MODULE, options.action());
        assertEquals("json.tool", options.target());
        assertEquals(List.of("-m", "--help"), options.argv());
    }

    @Test
    void withoutAProgramStandardInputIsRead() throws UsageException {
        assertEquals(Action.STDIN, parse().action());
        assertEquals(List.of(""), parse("-q").argv());
        assertEquals(Action.STDIN, parse("-", "a").action());
        assertEquals(List.of("-", "a"), parse("-", "a").argv());
    }

    @Test
    void twoHyphensEndTheOptions() throws UsageException {
        Options options = parse("-B", "--", "-odd-name.py", "-x");
        assertEquals(Action.FILE, options.action());
        assertEquals("-odd-name.py", options.target());
        assertEquals(List.of("-odd-name.py", "-x"), options.argv());
    }

    @Test
    void flagsAreCounted() throws UsageException {
        assertEquals(2, parse("-OO", "a.py").count(Flag.OPTIMIZE));
        assertEquals(3, parse("-v", "-vv", "a.py").count(Flag.VERBOSE));
    }

    @Test
    void isolationKeepsTheEnvironmentOut() throws UsageException {
        Options options = parseIn(Map.of("PYTHONOPTIMIZE", "2", "PYTHONWARNINGS", "error"), "-I", "a.py");
        assertEquals(
                Map.of(Flag.ISOLATED, 1, Flag.IGNORE_ENVIRONMENT, 1, Flag.NO_USER_SITE, 1, Flag.SAFE_PATH, 1),
                options.flags());
        assertEquals(List.of(), options.warnings());
    }

    @Test
    void theEnvironmentSetsFlagsToo() throws UsageException {
        Options options = parseIn(
                Map.of("PYTHONOPTIMIZE", "2", "PYTHONINSPECT", "yes", "PYTHONUNBUFFERED", ""), "-O", "-Wx", "a.py");
        assertEquals(Map.of(Flag.OPTIMIZE, 2, Flag.INSPECT, 1), options.flags());
    }

    @Test
    void warningsOfTheEnvironmentComeFirst() throws UsageException {
        Options options = parseIn(Map.of("PYTHONWARNINGS", "ignore,default"), "-W", "error", "a.py");
        assertEquals(List.of("ignore", "default", "error"), options.warnings());
    }

    @ParameterizedTest
    @CsvSource({
        "-V, VERSION",
        "--version, VERSION",
        "-VV, VERSION_IN_FULL",
        "-h, HELP",
        "-?, HELP",
        "-Vh, HELP",
        "-hV, HELP",
        "--help-env, HELP_VARIABLES",
        "--help-xoptions, HELP_IMPLEMENTATION",
        "--help-all, HELP_ALL"
    })
    void printsInsteadOfRunning(String option, Action action) throws UsageException {
        assertEquals(action, parse(option, "a.py").action());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-c", "-m", "-W", "-X", "-Bc"})
    void aMissingValueIsAnError(String option) {
        UsageException error = assertThrows(UsageException.class, () -> parse(option));
        String letter = option.substring(option.length() - 1);
        assertEquals("Argument expected for the -" + letter + " option", error.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "-z, Unknown option: -z",
        "-Bz, Unknown option: -z",
        "--foo, unknown option --foo",
        "-J, -J is reserved for Jython"
    })
    void anUnknownOptionIsAnError(String option, String message) {
        assertEquals(
                message, assertThrows(UsageException.class, () -> parse(option)).getMessage());
    }

    @Test
    void everyFlagHasALetterOfItsOwn() {
        long letters =
                List.of(Flag.values()).stream().map(Flag::letter).distinct().count();
        assertEquals(Flag.values().length, letters);
        for (Flag flag : Flag.values()) assertEquals(flag, Flag.of(flag.letter()));
    }
}
