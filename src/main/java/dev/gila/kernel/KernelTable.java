package dev.gila.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Asks the annotation processor to make {@link Kernel} from {@code native/kernels.def}. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
@interface KernelTable {}
