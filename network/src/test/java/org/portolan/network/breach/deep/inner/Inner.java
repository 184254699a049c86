package org.portolan.network.breach.deep.inner;

import org.portolan.network.breach.deep.Root;

/** Leans on the package that lists it. */
public record Inner(String options) {

    public static Inner usual() {
        return new Inner(Root.options());
    }
}
