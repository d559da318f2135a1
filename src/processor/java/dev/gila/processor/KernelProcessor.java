package dev.gila.processor;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;

/**
 * Turns the rows of {@code native/kernels.def} into the enum {@code Kernel} and the page KERNELS.md, so that C and Java
 * number the kernels alike. The path is relative to the option {@code gila.root}, by default the working directory.
 */
@SupportedAnnotationTypes(KernelProcessor.TRIGGER)
@SupportedOptions("gila.root")
public final class KernelProcessor extends AbstractProcessor {
    static final String TRIGGER = "dev.gila.kernel.KernelTable";
    private static final String PACKAGE = "dev.gila.kernel";

    private static final Pattern ROW = Pattern.compile(
            "KERNEL\\(\\s*(\\w+),\\s*(\\w+),\\s*(\\w+),\\s*(\\w+),\\s*(\\w+),\\s*(\\d+),\\s*((?:\"[^\"]*\"\\s*)+)\\)");

    private static final Pattern SET = Pattern.compile("DTYPES\\(\\s*(\\w+),([\\w|\\s]+)\\)");

    private static final Pattern DIRECTIVE = Pattern.compile("(?m)^#.*$");

    /** One row: what {@code kernels.def} says of a kernel; {@code types} are the members of {@code dtypes}. */
    private record Row(
            String name,
            String form,
            String dtypes,
            List<String> types,
            String accuracy,
            String bits,
            long cost,
            String doc) {
        String constant() {
            return name.toUpperCase(Locale.ROOT);
        }
    }

    /** {@code F64} is FLOAT64, {@code U8} is UINT8, {@code C128} is COMPLEX128. */
    private static String constant(String type) {
        return type.replace("F", "FLOAT")
                .replace("I", "INT")
                .replace("U", "UINT")
                .replaceFirst("^C", "COMPLEX");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement annotation : annotations) {
            for (Element element : round.getElementsAnnotatedWith(annotation)) generate(element);
        }
        return true;
    }

    private void generate(Element element) {
        Path file = Path.of(processingEnv.getOptions().getOrDefault("gila.root", ""), "native/kernels.def");
        try {
            List<Row> rows = read(Files.readString(file));
            try (Writer out = processingEnv
                    .getFiler()
                    .createSourceFile(PACKAGE + ".Kernel", element)
                    .openWriter()) {
                out.write(source(rows));
            }
            try (Writer out = processingEnv
                    .getFiler()
                    .createResource(StandardLocation.CLASS_OUTPUT, PACKAGE, "KERNELS.md", element)
                    .openWriter()) {
                out.write(page(rows));
            }
        } catch (IOException | IllegalArgumentException e) {
            String message = "cannot make the kernel table from " + file + ": " + e;
            processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, message, element);
        }
    }

    private static List<Row> read(String text) {
        String code = text.replaceAll("(?s)/\\*.*?\\*/", "");
        code = DIRECTIVE.matcher(code).replaceAll("");
        Map<String, List<String>> sets = new HashMap<>();
        Matcher set = SET.matcher(code);
        while (set.find()) {
            List<String> members = Stream.of(set.group(2).split("\\|"))
                    .map(member -> constant(member.strip()))
                    .toList();
            sets.put(set.group(1), members);
        }
        return rows(SET.matcher(code).replaceAll(""), sets);
    }

    private static List<Row> rows(String code, Map<String, List<String>> sets) {
        List<Row> rows = new ArrayList<>();
        Matcher m = ROW.matcher(code);
        int end = 0;
        while (m.find()) {
            requireBlank(code.substring(end, m.start()));
            end = m.end();
            String doc = m.group(7).strip().replaceAll("\"\\s*\"", "").replace("\"", "");
            List<String> types = sets.get(m.group(3));
            if (types == null) throw new IllegalArgumentException("no DTYPES " + m.group(3) + " for " + m.group(1));
            long cost = Long.parseLong(m.group(6));
            rows.add(new Row(m.group(1), m.group(2), m.group(3), types, m.group(4), m.group(5), cost, doc));
        }
        requireBlank(code.substring(end));
        return rows;
    }

    private static void requireBlank(String between) {
        if (!between.isBlank()) throw new IllegalArgumentException("not a row: " + between.strip());
    }

    /** FNV-1a of names, forms and element types: {@code gila_rows()} in the library computes the same. */
    private static long fingerprint(List<Row> rows) {
        long hash = 0xcbf29ce484222325L;
        for (Row row : rows) {
            String line = row.name + " " + row.form + " " + row.dtypes + "\n";
            for (byte b : line.getBytes(StandardCharsets.US_ASCII)) hash = (hash ^ b) * 0x100000001b3L;
        }
        return hash;
    }

    private static String source(List<Row> rows) {
        JavaWriter out = new JavaWriter();
        out.line("package %s;", PACKAGE).line("");
        out.line("import java.util.EnumSet;").line("import java.util.Set;").line("");
        out.line("/** The kernels: one constant per row of {@code native/kernels.def}, from which this is generated."
                + " */");
        out.line("public enum Kernel {");
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            String types = row.types.stream().map(t -> "DType." + t).collect(Collectors.joining(", "));
            out.line("/** %s. */", html(row.doc));
            String arguments = "\"%s\", Form.%s, EnumSet.of(%s), Accuracy.%s, %s, %dL, \"%s\""
                    .formatted(row.name, row.form, types, row.accuracy, row.bits.equals("SAME"), row.cost, row.doc);
            out.line("%s(%s)%s", row.constant(), arguments, i + 1 < rows.size() ? "," : ";");
        }
        out.line("").line("/** Fixes the numbering: the library's must be the same. */");
        out.line("static final long FINGERPRINT = %dL;", fingerprint(rows)).line("");
        for (String field : FIELDS) out.line("private final %s;", field);
        out.line("").line("Kernel(%s) {", String.join(", ", FIELDS));
        for (String field : FIELDS) {
            String name = field.substring(field.lastIndexOf(' ') + 1);
            out.line("this.%s = %s;", name, name);
        }
        out.line("}");
        for (int i = 0; i < FIELDS.size(); i++) {
            String field = FIELDS.get(i);
            out.line("").line("/** %s. */", FIELD_DOCS.get(i));
            out.line("public %s() {", field);
            out.line("return %s;", field.substring(field.lastIndexOf(' ') + 1)).line("}");
        }
        return out.line("}").toString();
    }

    private static final List<String> FIELDS = List.of(
            "String label",
            "Form form",
            "Set<DType> dtypes",
            "Accuracy accuracy",
            "boolean sameBits",
            "long cost",
            "String doc");

    private static final List<String> FIELD_DOCS = List.of(
            "The name in {@code kernels.def} and in the C library",
            "What its operands are",
            "The element types it is made for",
            "How far a result may be from the exact one",
            "Whether every instruction set, and Java, gives the same bits",
            "Picoseconds per unit of work with AVX2 in float64",
            "What it computes, in one line");

    private static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String page(List<Row> rows) {
        StringBuilder out = new StringBuilder();
        out.append("# Kernels\n\nGenerated from `native/kernels.def`; the columns are explained there.\n\n");
        out.append("| kernel | computes | form | element types | accuracy | bits |\n|---|---|---|---|---|---|\n");
        for (Row row : rows) {
            String types =
                    row.types.stream().map(t -> t.toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
            out.append("| `%s` | %s | %s | %s | %s | %s |\n"
                    .formatted(row.name, row.doc.replace("|", "\\|"), row.form, types, row.accuracy, row.bits));
        }
        return out.toString();
    }
}
