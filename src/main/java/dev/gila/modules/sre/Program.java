package dev.gila.modules.sre;

/** A compiled pattern as the matcher sees it. */
record Program(int[] code, CharacterSets sets, int groups) {
    Program(int[] code, int groups) {
        this(code, new CharacterSets(code), groups);
    }
}
