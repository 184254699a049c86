package org.portolan.network.breach.deep;

import org.portolan.network.breach.deep.inner.Inner;

/** Lists what leans on it. */
public final class Root {

    private Root() {}

    static Inner list() {
        return new Inner(options());
    }

    public static String options() {
        return "all that every command takes";
    }
}
