package dev.gila.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Sizes that keep a room readable on one screen, and a method compilable by HotSpot. */
class LimitsTest {
    private static final int FILE_LINES = 800;
    private static final int METHOD_LINES = 60;

    /** HotSpot never compiles a method of more bytes than this (HugeMethodLimit), unless a flag tells it to. */
    private static final int METHOD_BYTES = 8000;

    private static final String LOOP_CLASS = "dev/gila/interp/Interpreter";

    /** Methods that may be longer, each with the reason. */
    private static final Map<String, String> LONG_METHODS =
            Map.of("Interpreter.loop", "one case per opcode: a table written as a switch");

    private static List<Path> javaFiles() {
        return Stream.of("src/main/java", "src/processor/java", "src/test/java", "benchmarks")
                .flatMap(folder -> Sources.files(Sources.ROOT.resolve(folder), ".java").stream())
                .toList();
    }

    @Test
    void filesAreShort() throws IOException {
        List<Path> files = new ArrayList<>(javaFiles());
        for (String folder : List.of("native", "include")) {
            files.addAll(Sources.files(Sources.ROOT.resolve(folder), ".c", ".h", ".def"));
        }
        List<String> tooLong = new ArrayList<>();
        for (Path file : files) {
            int lines = Files.readAllLines(file).size();
            if (lines > FILE_LINES) {
                tooLong.add(Sources.name(file) + ": " + lines);
            }
        }
        assertEquals("", String.join("\n", tooLong), "files of more than " + FILE_LINES + " lines");
    }

    @Test
    void methodsAreShort() {
        List<String> tooLong = new ArrayList<>();
        Sources.Parsed parsed = Sources.parse(javaFiles());
        SourcePositions positions = Trees.instance(parsed.task()).getSourcePositions();
        for (CompilationUnitTree unit : parsed.units()) {
            new TreeScanner<Void, String>() {
                @Override
                public Void visitClass(ClassTree type, String outer) {
                    return super.visitClass(type, type.getSimpleName().toString());
                }

                @Override
                public Void visitMethod(MethodTree method, String type) {
                    long lines = line(positions.getEndPosition(unit, method))
                            - line(positions.getStartPosition(unit, method))
                            + 1;
                    String name = type + "." + method.getName();
                    if (lines > METHOD_LINES && !LONG_METHODS.containsKey(name)) {
                        tooLong.add(Sources.name(unit) + ": " + name + ": " + lines);
                    }
                    return super.visitMethod(method, type);
                }

                private long line(long position) {
                    return unit.getLineMap().getLineNumber(position);
                }
            }.scan(unit, null);
        }
        assertEquals("", String.join("\n", tooLong), "methods of more than " + METHOD_LINES + " lines");
    }

    @Test
    void hotSpotCompilesEveryMethod() throws Exception {
        Path classes = mainClasses();
        List<String> tooLarge = new ArrayList<>();
        for (Path file : Sources.files(classes.resolve("dev/gila"), ".class")) {
            methodSizes(Files.readAllBytes(file)).forEach((method, bytes) -> {
                if (bytes >= METHOD_BYTES && !method.startsWith("<clinit>")) {
                    tooLarge.add(classes.relativize(file) + ": " + method + ": " + bytes);
                }
            });
        }
        assertEquals("", String.join("\n", tooLarge), "methods of " + METHOD_BYTES + " bytes of bytecode or more");
    }

    @Test
    void theInterpretersLoopIsAmongThem() throws Exception {
        Path loop = mainClasses().resolve(LOOP_CLASS + ".class");
        int largest = methodSizes(Files.readAllBytes(loop)).values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        System.out.printf("The interpreter's largest method: %d of %d bytes%n", largest, METHOD_BYTES);
        assertEquals(true, largest > 0 && largest < METHOD_BYTES, "largest method: " + largest);
    }

    private static Path mainClasses() throws Exception {
        // Any class of ours will do to find the folder; the test must read what the build compiled.
        var url = LimitsTest.class.getResource("/dev/gila/source/SourceText.class");
        assertNotNull(url, "dev.gila.source.SourceText is not on the class path");
        return Path.of(url.toURI()).resolve("../../../..").normalize();
    }

    /** Bytes of code by method name and descriptor: the offset of a label set at each method's very end. */
    private static Map<String, Integer> methodSizes(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, 0);
        Map<String, Label> ends = new TreeMap<>();
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        return new MethodVisitor(
                                Opcodes.ASM9, super.visitMethod(access, name, descriptor, signature, exceptions)) {
                            @Override
                            public void visitMaxs(int maxStack, int maxLocals) {
                                Label end = new Label();
                                visitLabel(end);
                                ends.put(name + descriptor, end);
                                super.visitMaxs(maxStack, maxLocals);
                            }
                        };
                    }
                },
                0);
        writer.toByteArray();
        Map<String, Integer> sizes = new TreeMap<>();
        ends.forEach((method, end) -> sizes.put(method, end.getOffset()));
        return sizes;
    }
}
