package dev.gila.kernel;

import com.sun.jna.Library;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * OpenBLAS, or another library with {@code cblas_?gemm} and 32-bit sizes. The property {@code gila.blas} names a file, or
 * is {@code none}; without it the Maven artifact {@code org.bytedeco:openblas} is taken if it is on the class path, else
 * the system's {@code libopenblas}.
 *
 * <p>OpenBLAS reads its settings from the environment when it is loaded. It is to use one thread, since the callers are
 * the threads; and AVX-512 where we do: it does not choose that by itself on processors it does not know. What the user
 * has set stays.
 */
final class Blas {
    /** The element types that a BLAS multiplies. */
    static final List<DType> DTYPES = List.of(DType.FLOAT32, DType.FLOAT64, DType.COMPLEX64, DType.COMPLEX128);

    private static final Map<DType, String> GEMM = Map.of(
            DType.FLOAT32, "cblas_sgemm",
            DType.FLOAT64, "cblas_dgemm",
            DType.COMPLEX64, "cblas_cgemm",
            DType.COMPLEX128, "cblas_zgemm");

    /** The artifact's folder for this platform, by JNA's name for it. */
    private static final Map<String, String> ARTIFACT = Map.of(
            "linux-x86-64", "linux-x86_64",
            "linux-aarch64", "linux-arm64",
            "darwin-x86-64", "macosx-x86_64",
            "darwin-aarch64", "macosx-arm64",
            "win32-x86-64", "windows-x86_64");

    /** In the order in which they must be loaded: the ones before the last are what it needs. */
    private static final List<String> PARTS = List.of(
            "libgcc_s.so.1",
            "libquadmath.so.0",
            "libgfortran.so.5",
            "libgfortran.so.4",
            "libgfortran.so.3",
            "libgcc_s.1.1.dylib",
            "libquadmath.0.dylib",
            "libgfortran.5.dylib",
            "libgcc_s_seh-1.dll",
            "libquadmath-0.dll",
            "libgfortran-5.dll",
            "libopenblas.so.0",
            "libopenblas_nolapack.so.0",
            "libopenblas.0.dylib",
            "libopenblas_nolapack.0.dylib",
            "libopenblas.dll",
            "libopenblas_nolapack.dll");

    /**
     * Symbols stay the library's own: two copies of OpenBLAS that saw each other's would share one table of kernels, and
     * the first to be unloaded would clear it.
     */
    private static final Map<String, Object> OPEN =
            Platform.isWindows() ? Map.of() : Map.of(Library.OPTION_OPEN_FLAGS, 1); // RTLD_LAZY without RTLD_GLOBAL

    /** Addresses of functions are handed out: what was loaded is never unloaded, though nothing else may refer to it. */
    private static final Map<String, NativeLibrary> LOADED = new ConcurrentHashMap<>();

    /** Where the artifact was unpacked; null before that. */
    private static Path unpacked;

    private final String name;
    private final NativeLibrary library;

    private Blas(String name, NativeLibrary library) {
        this.name = name;
        this.library = library;
    }

    /** The library's file or name; null where there is none. */
    String name() {
        return name;
    }

    /** Address of the product of an element type; 0 where there is none. */
    long gemm(DType dtype) {
        return library == null ? 0 : Pointer.nativeValue(library.getFunction(GEMM.get(dtype)));
    }

    /** The processor that an OpenBLAS has chosen its kernels for; empty where the library does not say. */
    String core() {
        if (library == null) return "";
        try {
            return library.getFunction("openblas_get_corename").invokeString(new Object[0], false);
        } catch (UnsatisfiedLinkError e) {
            return "";
        }
    }

    /** Looks for a BLAS; {@code target} is the instruction set in use. */
    static Blas find(String target) {
        String wanted = System.getProperty("gila.blas", "");
        if (wanted.equals("none")) return new Blas(null, null);
        setEnvironment("OPENBLAS_NUM_THREADS", "1");
        if (target.equals("avx512")) setEnvironment("OPENBLAS_CORETYPE", "SkylakeX");
        try {
            if (!wanted.isEmpty()) return load(wanted);
            Path packed = unpack();
            return load(packed == null ? "openblas" : packed.toString());
        } catch (IOException | LinkageError e) {
            if (!wanted.isEmpty() || e instanceof IOException) {
                System.err.println("gila: no BLAS (" + NativeKernels.reason(e) + "); the kernels multiply matrices"
                        + " themselves. -Dgila.blas=none asks for that.");
            }
            return new Blas(null, null);
        }
    }

    private static Blas load(String wanted) {
        NativeLibrary library = LOADED.computeIfAbsent(wanted, name -> NativeLibrary.getInstance(name, OPEN));
        for (String function : GEMM.values()) library.getFunction(function);
        return new Blas(library.getFile() == null ? wanted : library.getFile().getPath(), library);
    }

    /** Sets what the user has not set. */
    private static void setEnvironment(String name, String value) {
        if (System.getenv(name) != null || Platform.isWindows()) return;
        NativeLibrary.getInstance("c").getFunction("setenv").invokeInt(new Object[] {name, value, 0});
    }

    /**
     * Unpacks the artifact, if it is on the class path, into a folder of its own, where its files find each other.
     *
     * @return the library; null where the artifact is not there
     */
    private static synchronized Path unpack() throws IOException {
        if (unpacked != null) return unpacked;
        String platform = ARTIFACT.get(Platform.RESOURCE_PREFIX);
        if (platform == null) return null;
        String folder = "org/bytedeco/openblas/" + platform + "/";
        ClassLoader loader = Blas.class.getClassLoader();
        List<String> found = new ArrayList<>();
        for (String part : PARTS) {
            if (loader.getResource(folder + part) != null) found.add(part);
        }
        if (found.isEmpty() || !found.get(found.size() - 1).startsWith("libopenblas")) return null;
        Path directory = Files.createTempDirectory("gila-openblas");
        try {
            Path last = null;
            for (String part : found) {
                last = directory.resolve(part);
                copy(loader.getResource(folder + part), last);
            }
            unpacked = last;
            return last;
        } finally {
            // The files are mapped once the library is loaded; what remains is removed when the JVM ends.
            directory.toFile().deleteOnExit();
            try (Stream<Path> files = Files.list(directory)) {
                files.forEach(file -> file.toFile().deleteOnExit());
            }
        }
    }

    private static void copy(URL from, Path to) throws IOException {
        try (InputStream in = from.openStream()) {
            Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
