package org.portolan.gateway.look.view;

import org.portolan.gateway.access.Caller;
import org.portolan.gateway.enrolment.view.Enrolments;
import org.portolan.gateway.enrolment.view.ReadableEnrolments;
import org.portolan.gateway.owned.view.OwnedReach;
import org.portolan.gateway.owned.view.OwnedReader;
import org.portolan.gateway.owned.view.StoredRecord;
import org.portolan.records.look.LookDetails;
import org.portolan.records.look.LookReport;
import org.portolan.records.member.MspId;
import org.springframework.stereotype.Component;

/** Of a report is told who finds something of it among the looks of an enrolment; what it says is asked for there. */
@Component
final class ToldLooks implements OwnedReach.OfKind {
    private final OwnedReader records;
    private final ReadableEnrolments readable;
    private final Enrolments enrolments;
    private final Looks looks;

    ToldLooks(OwnedReader records, ReadableEnrolments readable, Enrolments enrolments, Looks looks) {
        this.records = records;
        this.readable = readable;
        this.enrolments = enrolments;
        this.looks = looks;
    }

    @Override
    public String kind() {
        return LookReport.KIND.word();
    }

    @Override
    public boolean mayEverSee(Caller caller) {
        return readable.mayReadAny(caller);
    }

    @Override
    public boolean sees(Caller caller, MspId owner, String id) {
        return mayEverSee(caller)
                && records.find(LookReport.KIND, owner, id)
                        .filter(report -> isShown(caller, report))
                        .isPresent();
    }

    private boolean isShown(Caller caller, StoredRecord<LookReport, LookDetails> report) {
        var containers = report.part().orElseThrow().content().containers();
        return readable.about(caller, containers).stream()
                .anyMatch(enrolment ->
                        looks.showOneOf(enrolment, enrolments.history(enrolment.enrolment()), report.created()));
    }
}
