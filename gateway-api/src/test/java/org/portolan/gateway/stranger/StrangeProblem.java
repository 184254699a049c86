package org.portolan.gateway.stranger;

import java.util.Map;
import java.util.Optional;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.Written;

/** Tells of a code that nobody declared. */
final class StrangeProblem {
    private StrangeProblem() {}

    static Problem moon() {
        return new Problem(
                404, "MOON_PHASE", "There is none.", Optional.empty(), Written.NO, false, Optional.empty(), Map.of());
    }
}
