package org.portolan.gateway.query;

import java.util.Set;

/** A controller of which one method takes all its parameters as a map: which there are, it knows by what it is made of. */
public interface AskedByKind {

    /** The names of these parameters, each of which may stand once. */
    Set<String> parameters();
}
