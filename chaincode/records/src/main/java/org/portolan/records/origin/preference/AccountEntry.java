package org.portolan.records.origin.preference;

import java.time.OffsetDateTime;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.TimeText;

/** One line of a statement of account: what was booked, and the time of the transaction that did. */
public record AccountEntry(OffsetDateTime at, Booking booking) {
    /** As it stands in an account. */
    public static final Shape<AccountEntry> SHAPE = Shape.<AccountEntry>of(entry -> {
                var at = entry.required("at", TextForm.TIME, AccountEntry::at);
                var booking = entry.required("booking", Booking.SHAPE, AccountEntry::booking);
                return taken -> new AccountEntry(taken.of(at), taken.of(booking));
            })
            .named("PreferenceEntry", "One line of a statement of account.");

    public AccountEntry {
        TimeText.require("at", at);
    }
}
