package dev.gila.processor;

import static org.objectweb.asm.Opcodes.ASM9;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.F2D;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.H_INVOKEINTERFACE;
import static org.objectweb.asm.Opcodes.H_INVOKESTATIC;
import static org.objectweb.asm.Opcodes.H_NEWINVOKESPECIAL;
import static org.objectweb.asm.Opcodes.I2D;
import static org.objectweb.asm.Opcodes.I2F;
import static org.objectweb.asm.Opcodes.I2L;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKEINTERFACE;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.IRETURN;
import static org.objectweb.asm.Opcodes.L2D;
import static org.objectweb.asm.Opcodes.L2F;
import static org.objectweb.asm.Opcodes.NEW;
import static org.objectweb.asm.Opcodes.POP;
import static org.objectweb.asm.Opcodes.POP2;
import static org.objectweb.asm.Opcodes.PUTFIELD;
import static org.objectweb.asm.Opcodes.PUTSTATIC;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Writes the few kinds of instructions that the class of a lambda is made of. */
final class Code extends MethodVisitor {
    private static final Map<Type, Type> BOXES = Map.of(
            Type.BOOLEAN_TYPE, Type.getType(Boolean.class),
            Type.BYTE_TYPE, Type.getType(Byte.class),
            Type.CHAR_TYPE, Type.getType(Character.class),
            Type.SHORT_TYPE, Type.getType(Short.class),
            Type.INT_TYPE, Type.getType(Integer.class),
            Type.LONG_TYPE, Type.getType(Long.class),
            Type.FLOAT_TYPE, Type.getType(Float.class),
            Type.DOUBLE_TYPE, Type.getType(Double.class));

    Code(MethodVisitor next) {
        super(ASM9, next);
        visitCode();
    }

    static boolean isConstructor(Handle method) {
        return method.getTag() == H_NEWINVOKESPECIAL;
    }

    /** What a method takes, its receiver included. */
    static List<Type> parameters(Handle method) {
        List<Type> all = new ArrayList<>();
        if (method.getTag() != H_INVOKESTATIC && !isConstructor(method)) all.add(Type.getObjectType(method.getOwner()));
        all.addAll(List.of(Type.getArgumentTypes(method.getDesc())));
        return all;
    }

    void load(Type type, int local) {
        visitVarInsn(type.getOpcode(ILOAD), local);
    }

    void newObject(String type) {
        visitTypeInsn(NEW, type);
        visitInsn(DUP);
    }

    void getField(String owner, String name, Type type) {
        visitFieldInsn(GETFIELD, owner, name, type.getDescriptor());
    }

    void putField(String owner, String name, Type type) {
        visitFieldInsn(PUTFIELD, owner, name, type.getDescriptor());
    }

    /** A field of the class's own type. */
    void getStatic(String owner, String name) {
        visitFieldInsn(GETSTATIC, owner, name, 'L' + owner + ';');
    }

    void putStatic(String owner, String name) {
        visitFieldInsn(PUTSTATIC, owner, name, 'L' + owner + ';');
    }

    /** Calls what a handle stands for; private methods too, which are members of the same nest. */
    void invoke(Handle method) {
        int opcode = switch (method.getTag()) {
            case H_INVOKESTATIC -> INVOKESTATIC;
            case H_INVOKEINTERFACE -> INVOKEINTERFACE;
            case H_NEWINVOKESPECIAL -> INVOKESPECIAL;
            default -> method.isInterface() ? INVOKEINTERFACE : INVOKEVIRTUAL;
        };
        visitMethodInsn(opcode, method.getOwner(), method.getName(), method.getDesc(), method.isInterface());
    }

    /** Makes of each type on the way the next one, as an assignment in the source would. */
    void convert(Type from, Type... way) {
        Type at = from;
        for (Type to : way) {
            if (to.getSort() == Type.VOID) {
                if (at.getSort() != Type.VOID) visitInsn(at.getSize() == 2 ? POP2 : POP);
            } else if (isPrimitive(at)) {
                if (isPrimitive(to)) widen(at, to);
                else box(at);
            } else if (isPrimitive(to)) {
                Type held = unboxed(at, to);
                if (!BOXES.get(held).equals(at)) cast(BOXES.get(held));
                unbox(held);
                widen(held, to);
            } else if (!to.equals(at)) {
                cast(to);
            }
            at = to;
        }
    }

    private static boolean isPrimitive(Type type) {
        return type.getSort() < Type.ARRAY;
    }

    /** The primitive type that a box holds; for a type that is no box, the one wanted. */
    private static Type unboxed(Type box, Type wanted) {
        for (Map.Entry<Type, Type> each : BOXES.entrySet()) {
            if (each.getValue().equals(box)) return each.getKey();
        }
        return wanted;
    }

    private void cast(Type to) {
        if (!to.getInternalName().equals("java/lang/Object")) visitTypeInsn(CHECKCAST, to.getInternalName());
    }

    private void box(Type type) {
        Type box = BOXES.get(type);
        String descriptor = Type.getMethodDescriptor(box, type);
        visitMethodInsn(INVOKESTATIC, box.getInternalName(), "valueOf", descriptor, false);
    }

    private void unbox(Type type) {
        String descriptor = Type.getMethodDescriptor(type);
        String name = type.getClassName() + "Value";
        visitMethodInsn(INVOKEVIRTUAL, BOXES.get(type).getInternalName(), name, descriptor, false);
    }

    private void widen(Type from, Type to) {
        if (from.equals(to)) return;
        switch (to.getSort()) {
            case Type.LONG -> visitInsn(I2L);
            case Type.FLOAT -> visitInsn(from.getSort() == Type.LONG ? L2F : I2F);
            case Type.DOUBLE ->
                visitInsn(
                        switch (from.getSort()) {
                            case Type.LONG -> L2D;
                            case Type.FLOAT -> F2D;
                            default -> I2D;
                        });
            default -> {} // within int
        }
    }

    void end(Type result) {
        visitInsn(result.getOpcode(IRETURN));
        visitMaxs(0, 0);
        visitEnd();
    }
}
