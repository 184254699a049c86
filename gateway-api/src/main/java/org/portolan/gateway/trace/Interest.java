package org.portolan.gateway.trace;

import java.util.Optional;
import java.util.OptionalLong;
import org.portolan.gateway.enrolment.EnrolmentFacts;
import org.portolan.gateway.enrolment.view.Enrolments;
import org.portolan.gateway.origin.view.Certificates;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.enrolment.EnrolmentDetails;
import org.portolan.records.enrolment.EnrolmentId;
import org.portolan.records.member.MspId;
import org.portolan.records.container.trail.TrailEvent;
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
    public boolean bearsOut(EnrolmentDetails details) {
        var container = details.proof().containerNumber();
        boolean byMovement = traces.find(container, OptionalLong.empty()).stream()
                .flatMap(traced -> traced.trail().events().stream())
                .filter(TrailEvent::isHappening)
                .anyMatch(event -> details.isProvenBy(event.recorded().movement()));
        return byMovement || certificates.about(container).stream().anyMatch(details::isProvenBy);
    }

    @Override
    public Optional<ConfidentialPart<EnrolmentDetails>> part(MspId administration, EnrolmentId enrolment) {
        return enrolments.part(administration, enrolment);
    }
}
