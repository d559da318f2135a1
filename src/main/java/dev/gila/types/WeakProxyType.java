package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.PyDict;
import dev.gila.object.PyType;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Arithmetic;
import dev.gila.ops.Attributes;
import dev.gila.ops.BinaryOp;
import dev.gila.ops.Calls;
import dev.gila.ops.CompareOp;
import dev.gila.ops.Comparison;
import dev.gila.ops.Convert;
import dev.gila.ops.Iteration;
import dev.gila.ops.Subscripts;

/** The methods of {@link PyWeakProxy}: each does to the object behind it what is done to the proxy. */
@TypeDef(of = {WeakProxyType.Plain.class, WeakProxyType.Callable.class})
final class WeakProxyType {
    static final class Plain {
        static final PyType TYPE = PyWeakProxy.PLAIN;
    }

    static final class Callable {
        static final PyType TYPE = PyWeakProxy.CALLABLE;
    }

    private WeakProxyType() {}

    private static Object of(Object o) {
        return PyWeakProxy.unwrap(o);
    }

    @Def
    static Object __getattribute__(ThreadState ts, PyWeakProxy self, Object name) {
        return Attributes.get(ts, self.target(), ObjectType.attributeName(name));
    }

    @Def
    static void __setattr__(ThreadState ts, PyWeakProxy self, Object name, Object value) {
        Attributes.set(ts, self.target(), ObjectType.attributeName(name), value);
    }

    @Def
    static void __delattr__(ThreadState ts, PyWeakProxy self, Object name) {
        Attributes.delete(ts, self.target(), ObjectType.attributeName(name));
    }

    @Def
    static Object __str__(ThreadState ts, PyWeakProxy self) {
        return Convert.str(ts, self.target());
    }

    @Def
    static String __repr__(PyWeakProxy self) {
        return "<weakproxy at " + Identity.address(self) + " to "
                + self.target().type().name() + " at " + Identity.address(self.target()) + ">";
    }

    @Def
    static boolean __bool__(ThreadState ts, PyWeakProxy self) {
        return Convert.truth(ts, self.target());
    }

    @Def
    static long __len__(ThreadState ts, PyWeakProxy self) {
        return Convert.length(ts, self.target());
    }

    @Def
    static Object __getitem__(ThreadState ts, PyWeakProxy self, Object key) {
        return Subscripts.get(ts, self.target(), of(key));
    }

    @Def
    static void __setitem__(ThreadState ts, PyWeakProxy self, Object key, Object value) {
        Subscripts.set(ts, self.target(), of(key), value);
    }

    @Def
    static void __delitem__(ThreadState ts, PyWeakProxy self, Object key) {
        Subscripts.delete(ts, self.target(), of(key));
    }

    @Def
    static boolean __contains__(ThreadState ts, PyWeakProxy self, Object value) {
        return Comparison.contains(ts, self.target(), of(value));
    }

    @Def
    static Object __iter__(ThreadState ts, PyWeakProxy self) {
        return Iteration.iter(ts, self.target());
    }

    @Def
    static Object __next__(ThreadState ts, PyWeakProxy self) {
        return Calls.special(ts, self.target(), "__next__");
    }

    @Def(signature = "*args, **kwargs")
    static Object __call__(ThreadState ts, PyWeakProxy self, Object[] args, PyDict kwargs) {
        return Calls.callWith(ts, self.target(), args, kwargs);
    }

    @Def
    static Object __index__(ThreadState ts, PyWeakProxy self) {
        return Convert.index(ts, self.target());
    }

    @Def
    static Object __int__(ThreadState ts, PyWeakProxy self) {
        return Calls.special(ts, self.target(), "__int__");
    }

    @Def
    static Object __float__(ThreadState ts, PyWeakProxy self) {
        return Calls.special(ts, self.target(), "__float__");
    }

    @Def
    static Object __abs__(ThreadState ts, PyWeakProxy self) {
        return Arithmetic.unary(ts, Slot.ABS, "abs()", self.target());
    }

    @Def
    static Object __neg__(ThreadState ts, PyWeakProxy self) {
        return Arithmetic.negate(ts, self.target());
    }

    @Def
    static Object __pos__(ThreadState ts, PyWeakProxy self) {
        return Arithmetic.positive(ts, self.target());
    }

    @Def
    static Object __invert__(ThreadState ts, PyWeakProxy self) {
        return Arithmetic.invert(ts, self.target());
    }

    @Def
    static Object __eq__(ThreadState ts, Object self, Object other) {
        return Comparison.compare(ts, CompareOp.EQ, of(self), of(other));
    }

    @Def
    static Object __ne__(ThreadState ts, Object self, Object other) {
        return Comparison.compare(ts, CompareOp.NE, of(self), of(other));
    }

    @Def
    static Object __lt__(ThreadState ts, Object self, Object other) {
        return Comparison.compare(ts, CompareOp.LT, of(self), of(other));
    }

    @Def
    static Object __le__(ThreadState ts, Object self, Object other) {
        return Comparison.compare(ts, CompareOp.LE, of(self), of(other));
    }

    @Def
    static Object __gt__(ThreadState ts, Object self, Object other) {
        return Comparison.compare(ts, CompareOp.GT, of(self), of(other));
    }

    @Def
    static Object __ge__(ThreadState ts, Object self, Object other) {
        return Comparison.compare(ts, CompareOp.GE, of(self), of(other));
    }

    @Def
    static Object __add__(ThreadState ts, Object self, Object other) {
        return Arithmetic.binary(ts, BinaryOp.ADD, of(self), of(other));
    }

    @Def
    static Object __radd__(ThreadState ts, Object self, Object other) {
        return Arithmetic.binary(ts, BinaryOp.ADD, of(other), of(self));
    }

    @Def
    static Object __iadd__(ThreadState ts, Object self, Object other) {
        return Arithmetic.inPlace(ts, BinaryOp.ADD, of(self), of(other));
    }

    @Def
    static Object __sub__(ThreadState ts, Object self, Object other) {
        return Arithmetic.binary(ts, BinaryOp.SUB, of(self), of(other));
    }

    @Def
    static Object __rsub__(ThreadState ts, Object self, Object other) {
        return Arithmetic.binary(ts, BinaryOp.SUB, of(other), of(self));
    }

    @Def
    static Object __isub__(ThreadState ts, Object self, Object other) {
        return Arithmetic.inPlace(ts, BinaryOp.SUB, of(self), of(other));
    }

    @Def
    static Object __mul__(ThreadState ts, Object self, Object other) {
        return Arithmetic.binary(ts, BinaryOp.MUL, of(self), of(other));
    }

    @Def
    static Object __rmul__(ThreadState ts, Object self, Object other) {
        return Arithmetic.binary(ts, BinaryOp.MUL, of(other), of(self));
    }

    @Def
    static Object __imul__(ThreadState ts, Object self, Object other) {
        return Arithmetic.inPlace(ts, BinaryOp.MUL, of(self), of(other));
    }

    @Def
    static Object __matmul__(ThreadState ts, Object self, Object other) {
        return Arithmetic.binary(ts, BinaryOp.MATMUL, of(self), of(other));
    }

    @Def
    static Object __rmatmul__(ThreadState ts, Object self, Object other) {
        return Arithmetic.binary(ts, BinaryOp.MATMUL, of(other), of(self));
    }

    @Def
    static Object __imatmul__(ThreadState ts, Object self, Object other) {
        return Arithmetic.inPlace(ts, BinaryOp.MATMUL, of(self), of(other));
    }

    @Def
    static Object __truediv__(ThreadState ts, Object self, Object other) {
        return Arithmetic.binary(ts, BinaryOp.TRUEDIV, of(self), of(other));
    }

    @Def
    static Object __rtruediv__(ThreadState ts, Object self, Object other) {
        return Arithmetic.binary(ts, BinaryOp.TRUEDIV, of(other), of(self));
    }

    @Def
    static Object __itruediv__(ThreadState ts, Object self, Object other) {
        return Arithmetic.inPlace(ts, BinaryOp.TRUEDIV, of(self), of(other));
    }

    @Def
    static Object __floordiv__(ThreadState ts, Object self, Object other) {
        return Arithmetic.binary(ts, BinaryOp.FLOORDIV, of(self), of(other));
    }

    @Def
    static Object __rfloordiv__(ThreadState ts, Object self, Object other) {
        return Arithmetic.binary(ts, BinaryOp.FLOORDIV, of(other), of(self));
    }

    @Def
    static Object __ifloordiv__(ThreadState ts, Object self, Object other) {
        return Arithmetic.inPlace(ts, BinaryOp.FLOORDIV, of(self), of(other));
    }

    @Def
    static Object __mod__(ThreadState ts, Object self, Object other) {
        return Arithmetic.binary(ts, BinaryOp.MOD, of(self), of(other));
    }

    @Def
    static Object __rmod__(ThreadState ts, Object self, Object other) {
        return Arithmetic.binary(ts, BinaryOp.MOD, of(other), of(self));
    }

    @Def
    static Object __imod__(ThreadState ts, Object self, Object other) {
        return Arithmetic.inPlace(ts, BinaryOp.MOD, of(self), of(other));
    }

    @Def
    static Object __pow__(ThreadState ts, Object self, Object other) {
        return Arithmetic.binary(ts, BinaryOp.POW, of(self), of(other));
    }

    @Def
    static Object __rpow__(ThreadState ts, Object self, Object other) {
        return Arithmetic.binary(ts, BinaryOp.POW, of(other), of(self));
    }

    @Def
    static Object __ipow__(ThreadState ts, Object self, Object other) {
        return Arithmetic.inPlace(ts, BinaryOp.POW, of(self), of(other));
    }

    @Def
    static Object __lshift__(ThreadState ts, Object self, Object other) {
        return Arithmetic.binary(ts, BinaryOp.LSHIFT, of(self), of(other));
    }

    @Def
    static Object __rlshift__(ThreadState ts, Object self, Object other) {
        return Arithmetic.binary(ts, BinaryOp.LSHIFT, of(other), of(self));
    }

    @Def
    static Object __ilshift__(ThreadState ts, Object self, Object other) {
        return Arithmetic.inPlace(ts, BinaryOp.LSHIFT, of(self), of(other));
    }

    @Def
    static Object __rshift__(ThreadState ts, Object self, Object other) {
        return Arithmetic.binary(ts, BinaryOp.RSHIFT, of(self), of(other));
    }

    @Def
    static Object __rrshift__(ThreadState ts, Object self, Object other) {
        return Arithmetic.binary(ts, BinaryOp.RSHIFT, of(other), of(self));
    }

    @Def
    static Object __irshift__(ThreadState ts, Object self, Object other) {
        return Arithmetic.inPlace(ts, BinaryOp.RSHIFT, of(self), of(other));
    }

    @Def
    static Object __and__(ThreadState ts, Object self, Object other) {
        return Arithmetic.binary(ts, BinaryOp.AND, of(self), of(other));
    }

    @Def
    static Object __rand__(ThreadState ts, Object self, Object other) {
        return Arithmetic.binary(ts, BinaryOp.AND, of(other), of(self));
    }

    @Def
    static Object __iand__(ThreadState ts, Object self, Object other) {
        return Arithmetic.inPlace(ts, BinaryOp.AND, of(self), of(other));
    }

    @Def
    static Object __or__(ThreadState ts, Object self, Object other) {
        return Arithmetic.binary(ts, BinaryOp.OR, of(self), of(other));
    }

    @Def
    static Object __ror__(ThreadState ts, Object self, Object other) {
        return Arithmetic.binary(ts, BinaryOp.OR, of(other), of(self));
    }

    @Def
    static Object __ior__(ThreadState ts, Object self, Object other) {
        return Arithmetic.inPlace(ts, BinaryOp.OR, of(self), of(other));
    }

    @Def
    static Object __xor__(ThreadState ts, Object self, Object other) {
        return Arithmetic.binary(ts, BinaryOp.XOR, of(self), of(other));
    }

    @Def
    static Object __rxor__(ThreadState ts, Object self, Object other) {
        return Arithmetic.binary(ts, BinaryOp.XOR, of(other), of(self));
    }

    @Def
    static Object __ixor__(ThreadState ts, Object self, Object other) {
        return Arithmetic.inPlace(ts, BinaryOp.XOR, of(self), of(other));
    }

    @Def
    static Object __divmod__(ThreadState ts, Object self, Object other) {
        return Arithmetic.binary(ts, BinaryOp.DIVMOD, of(self), of(other));
    }

    @Def
    static Object __rdivmod__(ThreadState ts, Object self, Object other) {
        return Arithmetic.binary(ts, BinaryOp.DIVMOD, of(other), of(self));
    }
}
