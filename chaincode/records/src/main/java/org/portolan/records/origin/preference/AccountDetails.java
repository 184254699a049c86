package org.portolan.records.origin.preference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.records.member.MspId;
import org.portolan.records.origin.CertificateNumber;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.agreement.Allowance;
import org.portolan.records.origin.details.Amount;
import org.portolan.records.origin.details.CertificateDetails;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.shape.Shape;

/**
 * What an administration has booked on a certificate: the statement of account, its first entry first. Each entry follows
 * from those before it, so that nothing is taken which was not there.
 *
 * @param certified the quantity of each item as the certificate has it, in the order of the items
 * @param allows what the agreement allows by which the certificate was judged; all, if it was judged by none
 */
public record AccountDetails(
        MspId issuer,
        CertificateNumber number,
        List<Amount> certified,
        List<Allowance> allows,
        List<AccountEntry> entries) {
    /** The most entries of one account; half of them are for decisions on what was claimed. */
    public static final int MOST_ENTRIES = 500;

    static final int MOST_LINES = 4_000;

    static final int MOST_ITEMS = 200;

    /** As it lies in private stores. */
    public static final Shape<AccountDetails> SHAPE = Shape.<AccountDetails>of(account -> {
                var issuer = account.required("issuer", MspId.TEXT, AccountDetails::issuer);
                var number = account.required("number", CertificateNumber.TEXT, AccountDetails::number);
                var certified = account.list("certified", 1, MOST_ITEMS, Amount.SHAPE, AccountDetails::certified);
                var allows = account.codes("allows", 0, Allowance.class, AccountDetails::allows);
                var entries = account.list("entries", 1, MOST_ENTRIES, AccountEntry.SHAPE, AccountDetails::entries);
                return taken -> new AccountDetails(
                        taken.of(issuer), taken.of(number), taken.of(certified), taken.of(allows), taken.of(entries));
            })
            .named("PreferenceAccountDetails", "The statement of account of one administration on a certificate.");

    public AccountDetails {
        certified = List.copyOf(certified);
        allows = allows.stream().sorted().distinct().toList();
        entries = List.copyOf(entries);
        requireSize("certified", certified, MOST_ITEMS);
        requireSize("entries", entries, MOST_ENTRIES);
        if (lines(entries) > MOST_LINES) {
            throw new InvalidValue(
                    Reason.at("entries", ReasonCode.LIST_SIZE, "must have at most " + MOST_LINES + " lines together"));
        }
        Succession.of(certified, allows, entries);
    }

    /** How many lines all its entries have. */
    int lines() {
        return lines(entries);
    }

    private static int lines(List<AccountEntry> entries) {
        return entries.stream()
                .mapToInt(entry -> entry.booking().lines().size())
                .sum();
    }

    /** Whether it is about this certificate, and counts its quantities. */
    public boolean isOn(CertificateOfOrigin certificate, CertificateDetails details) {
        return issuer.equals(certificate.issuer())
                && number.equals(certificate.number())
                && certified.equals(details.quantities());
    }

    /** The account with one entry more. */
    public AccountDetails with(AccountEntry entry) {
        List<AccountEntry> longer = new ArrayList<>(entries);
        longer.add(entry);
        return new AccountDetails(issuer, number, certified, allows, longer);
    }

    /** The numbers of all declarations that it names. */
    List<String> declarations() {
        return entries.stream()
                .map(entry -> entry.booking().declaration())
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static void requireSize(String field, List<?> list, int most) {
        if (list.isEmpty() || list.size() > most) {
            throw new InvalidValue(Reason.at(field, ReasonCode.LIST_SIZE, "must be 1 to " + most));
        }
    }
}
