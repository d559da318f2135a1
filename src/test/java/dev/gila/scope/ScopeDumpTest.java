package dev.gila.scope;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gila.compiler.Programs;
import org.junit.jupiter.api.Test;

class ScopeDumpTest {
    private static void assertScopes(String program, String expected) {
        assertEquals(expected, ScopeDump.dump(Programs.scopes(program)));
    }

    @Test
    void closures() {
        assertScopes("""
            def outer(a, b):
                def inner():
                    nonlocal a
                    a = b
                    return g
                return inner
            """, """
            module top
              outer: local
              function outer
                a: cell, parameter
                b: cell, parameter
                inner: local
                function inner
                  a: free
                  b: free
                  g: global implicit
            """);
    }

    @Test
    void classesHideTheirNamesFromMethods() {
        assertScopes("""
            class C:
                x = 1
                def f(self):
                    return x, __class__, self.__y, __z
            """, """
            module top
              C: local
              class C, class cell
                x: local
                f: local
                function f
                  self: local, parameter
                  x: global implicit
                  __class__: free
                  _C__z: global implicit
            """);
    }

    @Test
    void comprehensionsRunInline() {
        assertScopes("def f(n):\n    return [i * n for i in range(n)], (j for j in n)\n", """
            module top
              f: local
              function f
                n: local, parameter
                range: global implicit
                list comprehension listcomp, inlined
                  .0: local, parameter
                  i: local
                  n: free
                generator expression genexpr, generator
                  .0: local, parameter
                  j: local
            """);
    }

    @Test
    void typeParametersStandBetween() {
        assertScopes("def f[T](x: T): pass\n", """
            module top
              f: local
              type parameters f
                T: local, type parameter
                function f
                  x: local, parameter
            """);
    }
}
