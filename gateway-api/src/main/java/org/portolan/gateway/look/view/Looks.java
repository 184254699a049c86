package org.portolan.gateway.look.view;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.portolan.gateway.enrolment.view.EnrolmentChange;
import org.portolan.gateway.enrolment.view.StoredEnrolment;
import org.portolan.gateway.look.view.LookAnswer.LookShown;
import org.portolan.gateway.member.Members;
import org.portolan.gateway.member.Writer;
import org.portolan.gateway.owned.view.OwnedReader;
import org.portolan.gateway.owned.view.StoredRecord;
import org.portolan.gateway.query.PageWish;
import org.portolan.gateway.reading.LedgerPlace;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.look.Look;
import org.portolan.records.look.LookDetails;
import org.portolan.records.look.LookReport;
import org.portolan.records.member.Member;
import org.portolan.records.member.MspId;
import org.springframework.stereotype.Component;

/** Tells of an enrolment which authorities looked at its container. */
@Component
final class Looks {
    private final OwnedReader records;
    private final Members members;

    Looks(OwnedReader records, Members members) {
        this.records = records;
        this.members = members;
    }

    /** One page; an enrolment whose proof is not borne out tells of no looks, or it would watch over others' boxes. */
    LookAnswer of(StoredEnrolment stored, List<EnrolmentChange> history, PageWish<LookCursor> wish) {
        var further = stored.borneOut() ? further(stored, new ActiveDays(history), wish.after()) : List.<LookShown>of();
        var page = wish.page(further, last -> LookCursor.after(last).toString());
        var reporting = reporting(stored);
        return new LookAnswer(
                stored.enrolment().enrolmentId().id(),
                stored.details().proof().containerNumber().toString(),
                page.entries(),
                customs()
                        .filter(member -> reporting.contains(member.mspId()))
                        .map(this::writer)
                        .toList(),
                customs()
                        .filter(member -> !reporting.contains(member.mspId()))
                        .map(this::writer)
                        .toList(),
                page.next());
    }

    /** Whether a report, known by its transaction, told of one of the looks that the enrolment shows. */
    boolean showOneOf(StoredEnrolment stored, List<EnrolmentChange> history, LedgerPlace report) {
        return stored.borneOut()
                && further(stored, new ActiveDays(history), Optional.empty()).stream()
                        .anyMatch(look -> look.ledger().equals(report));
    }

    private List<LookShown> further(StoredEnrolment stored, ActiveDays days, Optional<LookCursor> after) {
        var all = all(stored.details().proof().containerNumber());
        all.values().removeIf(look -> !days.include(LocalDate.parse(look.day())));
        if (after.filter(last -> !all.containsKey(last)).isPresent()) {
            throw PageWish.strangeCursor();
        }
        return List.copyOf(
                after.map(last -> all.tailMap(last, false)).orElse(all).values());
    }

    /** A look that is told twice, as after the loss of a gateway's notes, has its first place. */
    private NavigableMap<LookCursor, LookShown> all(ContainerNumber container) {
        NavigableMap<LookCursor, LookShown> looks = new TreeMap<>();
        for (var report : records.foundBy(LookReport.KIND, "container", container.toString())) {
            report.part().orElseThrow().content().looks().stream()
                    .filter(look -> look.containerNumber().equals(container))
                    .map(look -> shown(look, report))
                    .forEach(look -> looks.putIfAbsent(LookCursor.after(look), look));
        }
        return looks;
    }

    private LookShown shown(Look look, StoredRecord<LookReport, LookDetails> report) {
        return new LookShown(
                members.writer(look.organisation()),
                look.purpose().name(),
                look.day().toString(),
                members.writer(report.record().reporter()),
                report.created());
    }

    private static Set<MspId> reporting(StoredEnrolment stored) {
        Set<MspId> reporting = new TreeSet<>(stored.details().sharedWith());
        reporting.add(stored.enrolment().administration());
        return reporting;
    }

    private Stream<Member> customs() {
        return members.all().stream().filter(member -> member.customsOf().isPresent());
    }

    private Writer writer(Member member) {
        return members.writer(member.mspId());
    }
}
