package org.portolan.gateway.trace;

import java.util.Optional;
import java.util.OptionalLong;
import org.portolan.gateway.enrolment.EnrolmentFacts;
import org.portolan.gateway.enrolment.view.Enrolments;
import org.portolan.gateway.origin.view.Certificates;
import org.portolan.records.container.trail.TrailEvent;
import org.portolan.records.enrolment.EnrolmentId;
import org.portolan.records.enrolment.InterestProof;
import org.portolan.records.member.MspId;
import org.portolan.records.trade.TraderIdentification;
import org.springframework.stereotype.Component;

/** Compares what a trader shows with what was recorded about the container: events that count, and certificates. */
@Component
final class Interest implements EnrolmentFacts {
    private final Traces traces;
    private final Certificates certificates;
    private final Enrolments enrolments;

    Interest(Traces traces, Certificates certificates, Enrolments enrolments) {
        this.traces = traces;
        this.certificates = certificates;
        this.enrolments = enrolments;
    }

    @Override
    public boolean bearsOut(InterestProof proof) {
        boolean byMovement = traces.find(proof.containerNumber(), OptionalLong.empty()).stream()
                .flatMap(traced -> traced.trail().events().stream())
                .filter(TrailEvent::isHappening)
                .anyMatch(event -> proof.isProvenBy(event.recorded().movement()));
        return byMovement
                || certificates.about(proof.containerNumber()).stream().anyMatch(proof::isProvenBy);
    }

    @Override
    public Optional<TraderIdentification> trader(MspId administration, EnrolmentId enrolment) {
        return enrolments.trader(administration, enrolment);
    }
}
