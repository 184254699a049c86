package org.portolan.network.doctor.finding;

import java.util.Optional;

/**
 * One line of what the doctor says.
 *
 * @param about the node, organisation or thing that was looked at, such as peer0.cncustoms
 * @param check what was looked at there, such as disk
 * @param says what was found, without a full stop
 * @param advice what to do, as a sentence; there for everything that is not in order
 */
public record Finding(String about, String check, Severity severity, String says, Optional<String> advice) {

    public Finding {
        if (severity != Severity.OK && advice.isEmpty()) {
            throw new IllegalArgumentException("the %s about %s lacks what to do".formatted(severity, about));
        }
    }

    /** What is as it should be, and needs no advice. */
    public static Finding ok(String about, String check, String says) {
        return new Finding(about, check, Severity.OK, says, Optional.empty());
    }

    /** What works now and will not for ever. */
    public static Finding warning(String about, String check, String says, String advice) {
        return new Finding(about, check, Severity.WARNING, says, Optional.of(advice));
    }

    /** What does not work. */
    public static Finding fault(String about, String check, String says, String advice) {
        return new Finding(about, check, Severity.FAULT, says, Optional.of(advice));
    }
}
