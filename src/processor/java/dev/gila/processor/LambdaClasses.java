package dev.gila.processor;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.ASM9;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.V17;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * A step of the build: gives each lambda expression and method reference of compiled classes a class of its own. To
 * link an {@code invokedynamic} takes the JVM about a fifth of a millisecond even where the class-data archive has what
 * comes out of it, and a start passes a hundred of them. A class is a member of its user's nest, so that it may call
 * private methods. Those that {@code altMetafactory} makes (serializable ones and the like) are left as they are.
 */
public final class LambdaClasses {
    private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";
    private static final String MAKE = "make";

    private final Path folder;

    /** New members by the class that is host of their nest. */
    private final Map<String, Set<String>> members = new LinkedHashMap<>();

    private LambdaClasses(Path folder) {
        this.folder = folder;
    }

    /** Rewrites all classes below the folder named. */
    public static void main(String[] args) throws IOException {
        new LambdaClasses(Path.of(args[0])).run();
    }

    private void run() throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        }
        int made = 0;
        for (Path file : files) made += rewrite(file);
        for (Map.Entry<String, Set<String>> nest : members.entrySet()) addMembers(nest.getKey(), nest.getValue());
        System.out.println(made + " lambdas have become classes");
    }

    private Path file(String internalName) {
        return folder.resolve(internalName + ".class");
    }

    private int rewrite(Path file) throws IOException {
        ClassReader reader = new ClassReader(Files.readAllBytes(file));
        ClassWriter writer = new ClassWriter(0); // with constants of its own, or those of the old uses would stay
        Rewriter rewriter = new Rewriter(writer);
        reader.accept(rewriter, 0);
        if (rewriter.made.isEmpty()) return 0;
        Files.write(file, writer.toByteArray());
        for (LambdaClass each : rewriter.made) Files.write(file(each.name()), each.write(rewriter.host));
        Set<String> nest = members.computeIfAbsent(rewriter.host, host -> new LinkedHashSet<>());
        for (LambdaClass each : rewriter.made) nest.add(each.name());
        return rewriter.made.size();
    }

    private void addMembers(String host, Set<String> added) throws IOException {
        ClassReader reader = new ClassReader(Files.readAllBytes(file(host)));
        ClassWriter writer = new ClassWriter(0);
        Set<String> missing = new LinkedHashSet<>(added);
        reader.accept(
                new ClassVisitor(ASM9, writer) {
                    @Override
                    public void visitNestMember(String member) {
                        missing.remove(member);
                        super.visitNestMember(member);
                    }

                    @Override
                    public void visitEnd() {
                        missing.forEach(super::visitNestMember);
                        super.visitEnd();
                    }
                },
                0);
        Files.write(file(host), writer.toByteArray());
    }

    /** Puts a call of the new class in the place of each {@code invokedynamic}. */
    private static final class Rewriter extends ClassVisitor {
        private final List<LambdaClass> made = new ArrayList<>();
        private String self;
        private String host;

        Rewriter(ClassVisitor next) {
            super(ASM9, next);
        }

        @Override
        public void visit(int version, int access, String name, String sign, String parent, String[] interfaces) {
            self = name;
            host = name;
            super.visit(version, access, name, sign, parent, interfaces);
        }

        @Override
        public void visitNestHost(String nestHost) {
            host = nestHost;
            super.visitNestHost(nestHost);
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String desc, String sign, String[] exceptions) {
            return new MethodVisitor(ASM9, super.visitMethod(access, name, desc, sign, exceptions)) {
                @Override
                public void visitInvokeDynamicInsn(String method, String site, Handle bootstrap, Object... arguments) {
                    if (!bootstrap.getOwner().equals(FACTORY)
                            || !bootstrap.getName().equals("metafactory")) {
                        super.visitInvokeDynamicInsn(method, site, bootstrap, arguments);
                        return;
                    }
                    LambdaClass lambda = new LambdaClass(
                            self + "$$" + made.size(), method, site, (Type) arguments[0], (Handle) arguments[1], (Type)
                                    arguments[2]);
                    made.add(lambda);
                    visitMethodInsn(INVOKESTATIC, lambda.name(), MAKE, site, false);
                }
            };
        }
    }

    /**
     * The class of one lambda.
     *
     * @param name its internal name
     * @param method the interface's method
     * @param site what the use captures, and the interface
     * @param erased the method's type
     * @param body what it calls
     * @param exact the method's type with the use's type arguments
     */
    private record LambdaClass(String name, String method, String site, Type erased, Handle body, Type exact) {
        byte[] write(String host) {
            ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_MAXS);
            String made = Type.getReturnType(site).getInternalName();
            out.visit(V17, ACC_FINAL | ACC_SYNTHETIC, name, null, "java/lang/Object", new String[] {made});
            out.visitNestHost(host);
            Type[] captured = Type.getArgumentTypes(site);
            for (int i = 0; i < captured.length; i++) {
                out.visitField(ACC_PRIVATE | ACC_FINAL, "c" + i, captured[i].getDescriptor(), null, null);
            }
            constructor(out, captured);
            factory(out, captured);
            call(out, captured);
            out.visitEnd();
            return out.toByteArray();
        }

        private void constructor(ClassWriter out, Type[] captured) {
            Code code = new Code(out.visitMethod(ACC_PRIVATE, "<init>", constructorType(captured), null, null));
            code.load(Type.getObjectType(name), 0);
            code.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
            int local = 1;
            for (int i = 0; i < captured.length; i++) {
                code.load(Type.getObjectType(name), 0);
                code.load(captured[i], local);
                code.putField(name, "c" + i, captured[i]);
                local += captured[i].getSize();
            }
            code.end(Type.VOID_TYPE);
        }

        /** A new object for what is captured; one for all when that is nothing. */
        private void factory(ClassWriter out, Type[] captured) {
            boolean single = captured.length == 0;
            if (single) out.visitField(ACC_PRIVATE | ACC_STATIC | ACC_FINAL, "INSTANCE", 'L' + name + ';', null, null);
            Code code = new Code(
                    single
                            ? out.visitMethod(ACC_STATIC, "<clinit>", "()V", null, null)
                            : out.visitMethod(ACC_STATIC, MAKE, site, null, null));
            code.newObject(name);
            int local = 0;
            for (Type each : captured) {
                code.load(each, local);
                local += each.getSize();
            }
            code.visitMethodInsn(INVOKESPECIAL, name, "<init>", constructorType(captured), false);
            if (!single) {
                code.end(Type.getReturnType(site));
                return;
            }
            code.putStatic(name, "INSTANCE");
            code.end(Type.VOID_TYPE);
            Code getter = new Code(out.visitMethod(ACC_STATIC, MAKE, site, null, null));
            getter.getStatic(name, "INSTANCE");
            getter.end(Type.getReturnType(site));
        }

        private static String constructorType(Type[] captured) {
            return Type.getMethodDescriptor(Type.VOID_TYPE, captured);
        }

        private void call(ClassWriter out, Type[] captured) {
            Code code = new Code(out.visitMethod(ACC_PUBLIC, method, erased.getDescriptor(), null, null));
            if (Code.isConstructor(body)) code.newObject(body.getOwner());
            List<Type> wanted = Code.parameters(body);
            for (int i = 0; i < captured.length; i++) {
                code.load(Type.getObjectType(name), 0);
                code.getField(name, "c" + i, captured[i]);
            }
            int local = 1;
            for (int i = 0; i < erased.getArgumentTypes().length; i++) {
                Type given = erased.getArgumentTypes()[i];
                code.load(given, local);
                code.convert(given, exact.getArgumentTypes()[i], wanted.get(captured.length + i));
                local += given.getSize();
            }
            code.invoke(body);
            Type result =
                    Code.isConstructor(body) ? Type.getObjectType(body.getOwner()) : Type.getReturnType(body.getDesc());
            code.convert(result, result, exact.getReturnType(), erased.getReturnType());
            code.end(erased.getReturnType());
        }
    }
}
