package org.portolan.network.doctor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.portolan.network.doctor.finding.Check;
import org.portolan.network.doctor.finding.Finding;
import org.portolan.network.file.FileTrouble;

/**
 * Runs checks one after the other; one that fails itself is a finding too.
 *
 * <pre>{@code
 * Site site = new SiteSurvey(data, Optional.empty(), Optional.empty()).survey();
 * Report report = new Doctor(new Checks(site, 30, clock).all()).examine();
 * }</pre>
 */
public final class Doctor {

    private final List<Named> checks;

    public Doctor(List<Named> checks) {
        this.checks = List.copyOf(checks);
    }

    /** A check and whom it is about, for the case that it cannot be made. */
    public record Named(String about, String what, Check check) {}

    /** Asks every check, in their order; none of them keeps another from being asked. */
    public Report examine() throws InterruptedException {
        List<Finding> findings = new ArrayList<>();
        for (Named each : checks) {
            try {
                findings.addAll(each.check().findings());
            } catch (IOException | IllegalArgumentException | IllegalStateException e) {
                findings.add(Finding.fault(
                        each.about(),
                        each.what(),
                        "cannot be examined: " + FileTrouble.words(e),
                        "Mend what this names, and ask again."));
            }
        }
        return new Report(findings);
    }
}
