package org.portolan.network.doctor.finding;

import java.io.IOException;
import java.util.List;

/** Looks at one thing. It changes nothing, and what it cannot find out it says as a finding where it can. */
@FunctionalInterface
public interface Check {

    /** What was found, one at least; an exception becomes a fault of this check. */
    List<Finding> findings() throws IOException, InterruptedException;
}
