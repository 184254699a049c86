package org.portolan.gateway.enrolment.view;

import java.util.Optional;
import java.util.regex.Pattern;

/** The enrolment after which the next page begins, by its place on the ledger: later ones never shift the pages. */
record EnrolmentCursor(long block, int transaction, String enrolmentId) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,15})-(\\d{1,9})-([A-Za-z0-9-]{16,64})");

    static Optional<EnrolmentCursor> parse(String text) {
        var parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new EnrolmentCursor(
                        Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2)), parts.group(3)))
                : Optional.empty();
    }

    static EnrolmentCursor after(StoredEnrolment last) {
        return new EnrolmentCursor(
                last.opened().block(),
                last.opened().transaction(),
                last.enrolment().enrolmentId().id());
    }

    @Override
    public String toString() {
        return block + "-" + transaction + "-" + enrolmentId;
    }
}
