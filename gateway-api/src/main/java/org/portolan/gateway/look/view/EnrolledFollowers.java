package org.portolan.gateway.look.view;

import java.time.Instant;
import java.util.List;
import org.portolan.gateway.enrolment.view.Enrolments;
import org.portolan.gateway.look.Followers;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.member.MspId;
import org.springframework.stereotype.Component;

/** Those at which an enrolment is in force, as far as this administration was told of it. */
@Component
final class EnrolledFollowers implements Followers {
    private final Enrolments enrolments;

    EnrolledFollowers(Enrolments enrolments) {
        this.enrolments = enrolments;
    }

    @Override
    public List<MspId> administrations(ContainerNumber container, Instant at) {
        return enrolments.administrationsFollowing(container, at);
    }
}
