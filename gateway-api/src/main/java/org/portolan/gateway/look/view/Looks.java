package org.portolan.gateway.look.view;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.portolan.gateway.enrolment.view.EnrolmentChange;
import org.portolan.gateway.enrolment.view.StoredEnrolment;
import org.portolan.gateway.look.view.LookAnswer.LookShown;
import org.portolan.gateway.member.Members;
import org.portolan.gateway.member.Writer;
import org.portolan.gateway.query.PageWish;
import org.portolan.gateway.reading.LedgerPlaces;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.member.Member;
import org.portolan.records.member.MspId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells of an enrolment which authorities looked at its container. */
@Component
final class Looks {
    private final JdbcClient jdbc;
    private final LedgerPlaces places;
    private final Members members;

    Looks(JdbcClient jdbc, LedgerPlaces places, Members members) {
        this.jdbc = jdbc;
        this.places = places;
        this.members = members;
    }

    /** One page; an enrolment whose proof is not borne out tells of no looks, or it would watch over others' boxes. */
    LookAnswer of(StoredEnrolment stored, List<EnrolmentChange> history, PageWish<LookCursor> wish) {
        var after = wish.after().orElse(LookCursor.START);
        var further = stored.borneOut() ? further(stored, new ActiveDays(history), after) : List.<LookShown>of();
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

    private List<LookShown> further(StoredEnrolment stored, ActiveDays days, LookCursor after) {
        // Sorted here: databases sort text in orders of their own, and the cursor needs this one.
        return all(stored.details().proof().containerNumber()).stream()
                .filter(look -> days.include(LocalDate.parse(look.day())))
                .filter(look -> LookCursor.after(look).compareTo(after) > 0)
                .sorted(Comparator.comparing(LookCursor::after))
                .toList();
    }

    private List<LookShown> all(ContainerNumber container) {
        return jdbc.sql("select reporter, organisation, purpose, look_day, block_number, transaction_number from looks"
                        + " where container_number = ?")
                .param(container.toString())
                .query((row, count) -> new LookShown(
                        members.writer(new MspId(row.getString("organisation"))),
                        row.getString("purpose"),
                        row.getString("look_day"),
                        members.writer(new MspId(row.getString("reporter"))),
                        places.at(row.getLong("block_number"), row.getInt("transaction_number"))))
                .list();
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
