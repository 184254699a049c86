package org.portolan.gateway.screen;

import java.util.Map;

/** A page whose parameters are beside those of {@link Takes} what it knows by what it is made of, as the fields of its forms. */
public interface TakesByKind {

    /**
     * The names that are taken.
     *
     * @param sent whether a form is sent, or a page is asked for
     * @param parts the variable parts of the address
     * @return for each name whether it may stand several times
     */
    Map<String, Boolean> taken(boolean sent, Map<String, String> parts);
}
