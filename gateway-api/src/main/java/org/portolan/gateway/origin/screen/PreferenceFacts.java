package org.portolan.gateway.origin.screen;

import java.util.List;
import java.util.Optional;
import org.portolan.records.origin.details.Amount;
import org.portolan.records.origin.preference.AccountDetails;
import org.portolan.records.origin.preference.AccountEntry;
import org.portolan.records.origin.preference.Balance;
import org.portolan.records.origin.preference.Booking;
import org.portolan.records.origin.preference.BookingKind;
import org.portolan.records.origin.preference.Standing;
import org.portolan.records.origin.statement.RejectionGround;
import org.portolan.records.origin.statement.RejectionNotice;
import org.portolan.records.shape.IntegerForm;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;

/** An account as a page tells it: what is left of each item, why preference was refused, and what was booked. */
record PreferenceFacts(
        List<Balance> balances,
        Optional<RejectionNotice> notice,
        Optional<String> unreadable,
        List<AccountEntry> entries) {
    private static final Shape<Balance> BALANCE = Shape.of(balance -> {
        balance.required("certificateItem", IntegerForm.COUNTED, Balance::certificateItem);
        balance.required("certified", Amount.SHAPE, Balance::certified);
        balance.required("claimed", Amount.SHAPE, Balance::claimed);
        balance.required("granted", Amount.SHAPE, Balance::granted);
        balance.required("left", Amount.SHAPE, Balance::left);
        return taken -> shownOnly();
    });

    private static final Shape<AccountEntry> ENTRY = Shape.of(entry -> {
        entry.required("at", TextForm.TIME, AccountEntry::at);
        entry.required(
                "kind", TextForm.codes(BookingKind.class), of -> of.booking().kind());
        entry.optional("declaration", TextForm.WORDS, of -> of.booking().declaration());
        entry.list("quantities", Booking.MOST_LINES, TextForm.WORDS, of -> quantities(of.booking()));
        entry.codes(
                "grounds",
                0,
                RejectionGround.class,
                of -> of.booking().notice().stream()
                        .flatMap(notice -> notice.grounds().stream())
                        .toList());
        entry.optional("reason", TextForm.WORDS, of -> of.booking().reason());
        entry.optional("happenedAt", TextForm.TIME, of -> of.booking().happenedAt());
        return taken -> shownOnly();
    });

    static final Shape<PreferenceFacts> SHAPE = Shape.of(facts -> {
        facts.list("balances", AccountDetails.MOST_ENTRIES, BALANCE, PreferenceFacts::balances);
        facts.optional("notice", RejectionNotice.SHAPE, PreferenceFacts::notice);
        facts.optional("unreadable", TextForm.WORDS, PreferenceFacts::unreadable);
        facts.list("entries", AccountDetails.MOST_ENTRIES, ENTRY, PreferenceFacts::entries);
        return taken -> shownOnly();
    });

    /** With the entries or, for whoever may not know declarations, without. */
    static PreferenceFacts of(AccountDetails account, Standing standing, boolean entries) {
        return new PreferenceFacts(
                standing.balances(), standing.notice(), standing.unreadable(), entries ? account.entries() : List.of());
    }

    /** Items by their numbers on the certificate. */
    private static List<String> quantities(Booking booking) {
        return booking.lines().stream()
                .map(line -> "#" + line.certificateItem()
                        + line.before().map(before -> " " + before + " \u2192").orElse("")
                        + line.quantity().map(quantity -> " " + quantity).orElse(""))
                .toList();
    }

    private static <T> T shownOnly() {
        throw new UnsupportedOperationException("what is shown is not read");
    }
}
