package org.portolan.gateway.reading;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** That a member of an answer holds codes of a list of the rules: the API's description tells which there are. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Codes {
    /** The list. */
    Class<? extends Enum<?>> value();
}
