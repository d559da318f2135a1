package dev.gila.gil.explore;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Loads classes of one package anew, with a {@link Schedule#step} before and a {@link Schedule#observe} after each access to
 * shared memory: named fields, VarHandles, atomic numbers and queues. So the explorer runs the real code, not a model of it.
 */
public final class SteppedLoader extends ClassLoader {
    private static final String SCHEDULE = Type.getInternalName(Schedule.class);
    private static final Set<String> SHARED_OWNERS = Set.of(
            "java/lang/invoke/VarHandle",
            "java/util/Queue",
            "java/util/Set",
            "java/util/concurrent/atomic/AtomicBoolean",
            "java/util/concurrent/atomic/AtomicInteger");

    private final String prefix;
    private final Set<String> fields;

    /**
     * @param prefix the package, with its final dot; subpackages are loaded by the parent as ever
     * @param fields the names of the fields that threads share
     */
    public SteppedLoader(String prefix, Set<String> fields) {
        super(SteppedLoader.class.getClassLoader());
        this.prefix = prefix;
        this.fields = fields;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(prefix) || name.indexOf('.', prefix.length()) >= 0) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name);
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            ClassReader reader = new ClassReader(in);
            ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
            reader.accept(new Stepper(writer), 0);
            byte[] code = writer.toByteArray();
            return defineClass(name, code, 0, code.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Stepper extends ClassVisitor {
        Stepper(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] thrown) {
            MethodVisitor next = super.visitMethod(access, name, descriptor, signature, thrown);
            boolean quiet = name.equals("<init>") || name.equals("<clinit>") || name.equals("toString");
            return quiet ? next : new MethodStepper(next);
        }
    }

    private final class MethodStepper extends MethodVisitor {
        MethodStepper(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            boolean shared = fields.contains(name) && (opcode == Opcodes.GETFIELD || opcode == Opcodes.PUTFIELD);
            if (shared) {
                step((opcode == Opcodes.GETFIELD ? "read " : "write ") + name);
            }
            super.visitFieldInsn(opcode, owner, name, descriptor);
            if (shared && opcode == Opcodes.GETFIELD) {
                observe(Type.getType(descriptor), "read");
            }
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean ofInterface) {
            boolean shared = SHARED_OWNERS.contains(owner);
            if (shared) {
                step(name);
            }
            super.visitMethodInsn(opcode, owner, name, descriptor, ofInterface);
            if (shared) {
                observe(Type.getReturnType(descriptor), "observe");
            }
        }

        private void step(String what) {
            super.visitLdcInsn(what);
            super.visitMethodInsn(Opcodes.INVOKESTATIC, SCHEDULE, "step", "(Ljava/lang/String;)V", false);
        }

        /** Shows the value on top of the stack; box types are named, since observe takes any object. */
        private void observe(Type type, String how) {
            if (type.getSort() == Type.VOID) {
                return;
            }
            super.visitInsn(type.getSize() == 2 ? Opcodes.DUP2 : Opcodes.DUP);
            if (type.getSort() == Type.LONG) {
                super.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Long", "valueOf", "(J)Ljava/lang/Long;", false);
            } else if (type.getSort() == Type.BOOLEAN || type.getSort() == Type.INT) {
                super.visitMethodInsn(
                        Opcodes.INVOKESTATIC, "java/lang/Integer", "valueOf", "(I)Ljava/lang/Integer;", false);
            }
            super.visitMethodInsn(Opcodes.INVOKESTATIC, SCHEDULE, how, "(Ljava/lang/Object;)V", false);
        }
    }
}
