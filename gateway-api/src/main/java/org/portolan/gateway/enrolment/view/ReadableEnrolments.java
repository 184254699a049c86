package org.portolan.gateway.enrolment.view;

import java.util.Collection;
import java.util.List;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.query.PageWish;
import org.portolan.gateway.reading.AddressPart;
import org.portolan.gateway.reading.NothingThere;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.enrolment.EnrolmentId;
import org.portolan.records.enrolment.EnrolmentRules;
import org.portolan.records.member.MspId;
import org.portolan.records.member.Role;
import org.springframework.stereotype.Component;

/** Who may read which enrolments: a trader its own, officers and auditors those that were opened with their administration. */
@Component
public final class ReadableEnrolments {
    private final Enrolments enrolments;
    private final MspId administration;

    ReadableEnrolments(Enrolments enrolments, GatewaySettings settings) {
        this.enrolments = enrolments;
        this.administration = new MspId(settings.administration());
    }

    /** The enrolment with this id; throws the same whether there is none or it is not for the caller. */
    public StoredEnrolment find(Caller caller, String id) {
        var enrolment = AddressPart.read("id", id, EnrolmentId::new);
        return enrolments
                .find(administration, enrolment)
                .filter(stored -> mayRead(caller, stored))
                .orElseThrow(NothingThere::new);
    }

    /** Those of the administration that are about one of these containers, as far as the caller may read them. */
    public List<StoredEnrolment> about(Caller caller, Collection<ContainerNumber> containers) {
        return enrolments.about(administration, containers).stream()
                .filter(stored -> mayRead(caller, stored))
                .toList();
    }

    /** Whether there may be any for the caller, now or later. */
    public boolean mayReadAny(Caller caller) {
        return caller.trader().isPresent() || isReader(caller);
    }

    /** Whether this one stands in the caller's list: a trader's own whoever it was opened with, as far as it is known here. */
    boolean isListed(Caller caller, MspId owner, EnrolmentId id) {
        return enrolments
                .find(owner, id)
                .filter(stored -> mayRead(caller, stored))
                .filter(stored -> caller.trader().isPresent() || owner.equals(administration))
                .isPresent();
    }

    /** Those that follow on one of them; throws a problem to a caller for whom there can be none. */
    List<StoredEnrolment> list(Caller caller, PageWish<EnrolmentCursor> wish) {
        if (caller.trader().isPresent()) {
            return enrolments.of(caller.trader().get(), wish);
        }
        if (isReader(caller)) {
            return enrolments.at(administration, wish);
        }
        throw Problem.of(
                        ProblemKind.FORBIDDEN,
                        "Enrolments are for traders, and for officers and auditors of their customs administration.")
                .exception();
    }

    private boolean mayRead(Caller caller, StoredEnrolment stored) {
        return caller.trader().isPresent()
                ? caller.trader().get().equals(stored.details().trader())
                : isReader(caller);
    }

    /** Officers act for traders and auditors look into it; what others do needs nobody's enrolments. */
    private boolean isReader(Caller caller) {
        return caller.organisation().equals(administration)
                && caller.mayActAs(EnrolmentRules.READING)
                && !caller.mayActAs(Role.TRADER);
    }
}
