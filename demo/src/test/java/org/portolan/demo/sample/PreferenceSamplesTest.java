package org.portolan.demo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.portolan.demo.access.Principal;
import org.portolan.records.origin.preference.Booking;
import org.portolan.records.origin.preference.BookingKind;
import org.portolan.records.trade.TraderIdentification;
import tools.jackson.databind.json.JsonMapper;

/** What New Zealand books in the samples, without a network. */
class PreferenceSamplesTest {
    private static final LocalDate ISSUED = LocalDate.parse("2026-11-11");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final PreferenceSamples samples = new PreferenceSamples(ISSUED);

    @Test
    void is_claimed_by_the_consignee_who_has_a_key_after_the_day_of_issue() {
        Booking claim = booking(BookingKind.CLAIMED, samples.claim("E1", "841451", "1000"));

        assertThat(claim.importer().map(TraderIdentification::number)).isEqualTo(Principal.NZ_TRADER.traderTin());
        assertThat(claim.declarationDate().orElseThrow()).isAfter(ISSUED);
    }

    @Test
    void is_granted_for_less_and_denied_by_a_notice_of_a_later_day() {
        Booking grant = booking(BookingKind.GRANTED, samples.grant("E1", "600"));
        Booking denial = booking(BookingKind.DENIED, samples.denial("E1"));

        assertThat(grant.lines().getFirst().quantity().orElseThrow()).hasToString("600 KGM");
        assertThat(denial.notice().orElseThrow().noticeDate()).isBetween(ISSUED.plusDays(6), ISSUED.plusDays(9));
        assertThat(denial.declaration()).isEqualTo(Optional.of("E1"));
    }

    private static Booking booking(BookingKind kind, Map<String, ?> body) {
        Map<String, Object> whole = new TreeMap<>(body);
        whole.put("kind", kind);
        return Booking.SHAPE.read(JSON.writeValueAsBytes(whole));
    }
}
