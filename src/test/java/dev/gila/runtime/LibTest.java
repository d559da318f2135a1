package dev.gila.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibTest {
    private final String before = System.getProperty("gila.home");

    @TempDir
    Path home;

    @AfterEach
    void restore() {
        if (before == null) System.clearProperty("gila.home");
        else System.setProperty("gila.home", before);
    }

    @Test
    void thePropertyNamesTheHome() throws IOException {
        Path folder = Files.createDirectories(home.resolve("lib/python3.12"));
        Files.writeString(folder.resolve("os.py"), "");
        System.setProperty("gila.home", home.toString());
        assertEquals(folder, Lib.folder());
    }

    @Test
    void aHomeWithoutALibraryIsNamedInTheError() {
        System.setProperty("gila.home", home.toString());
        String message = assertThrows(IllegalStateException.class, Lib::folder).getMessage();
        assertTrue(message.contains(home.resolve("lib/python3.12").toString()), message);
    }

    @Test
    void withoutThePropertyItIsWhereTheClassesAre() {
        System.clearProperty("gila.home");
        Path classes = Lib.home().resolve("classes");
        Path quickClasses = Lib.home().resolve("main");
        assertTrue(
                Files.isDirectory(classes.resolve("dev/gila")) || Files.isDirectory(quickClasses.resolve("dev/gila")));
    }
}
