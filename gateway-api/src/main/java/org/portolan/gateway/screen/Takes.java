package org.portolan.gateway.screen;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The parameters of an address of a page or the fields of a form, beside {@code lang}, which every page takes; also as part of another annotation. */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Takes {

    /** Those that may stand once. */
    String[] value() default {};

    /** Those that may stand several times. */
    String[] several() default {};
}
