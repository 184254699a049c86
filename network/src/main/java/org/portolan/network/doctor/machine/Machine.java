package org.portolan.network.doctor.machine;

/** The word under which everything about the machine is told. */
final class Machine {

    static final String NAME = "this machine";

    private Machine() {}
}
