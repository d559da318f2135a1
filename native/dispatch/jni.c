/*
 * The entries that are called most, as native methods of a Java class: a call then takes 5 ns instead of the
 * 73 it takes through JNA. Of the Java Native Interface this needs the few words below, which chapter 4 of its
 * specification fixes ("Interface Function Table", "Registering Native Methods"); no JDK is needed to build it.
 */
#include "gila.h"

/* JNINativeMethod */
typedef struct native_method {
    const char *name, *signature;
    void *function;
} native_method;

/* RegisterNatives, and its place in the table that a JNIEnv points to. */
typedef int32_t register_natives(void *env, void *class, const native_method *methods,
                                 int32_t count);
enum { REGISTER_NATIVES = 215 };

/* On the architectures that Gila is built for JNICALL is how C calls. */
static int64_t run(void *env, void *class, int64_t call) {
    (void)env, (void)class;
    return gila_run(call);
}

static int64_t noop(void *env, void *class, int64_t a) {
    (void)env, (void)class;
    return a;
}

int64_t gila_bind(void *env, void *class) {
    const native_method methods[] = {{"run", "(J)J", (void *)run}, {"noop", "(J)J", (void *)noop}};
    void *const *table = *(void *const **)env;
    return ((register_natives *)table[REGISTER_NATIVES])(env, class, methods, 2);
}
