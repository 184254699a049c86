package org.portolan.gateway.enrolment.proof;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.enrolment.EnrolmentFacts;
import org.portolan.gateway.enrolment.view.Enrolments;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.enrolment.EnrolmentDetails;
import org.portolan.records.enrolment.EnrolmentId;
import org.portolan.records.member.MspId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers the write side's questions about what a trader shows and has. */
@Component
final class Interest implements EnrolmentFacts {
    private final Evidence evidence;
    private final Enrolments enrolments;
    private final Clock clock;

    Interest(JdbcClient jdbc, Enrolments enrolments, Clock clock) {
        this.evidence = new Evidence(jdbc);
        this.enrolments = enrolments;
        this.clock = clock;
    }

    @Override
    public boolean bearsOut(EnrolmentDetails details) {
        return evidence.bearsOut(details);
    }

    @Override
    public List<Boolean> alike(MspId administration, EnrolmentDetails details) {
        return enrolments.alike(administration, details, clock.instant());
    }

    @Override
    public Optional<ConfidentialPart<EnrolmentDetails>> part(MspId administration, EnrolmentId enrolment) {
        return enrolments.part(administration, enrolment);
    }
}
