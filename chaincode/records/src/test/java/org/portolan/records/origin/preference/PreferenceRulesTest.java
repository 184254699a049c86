package org.portolan.records.origin.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.records.fixture.Preferences.claim;
import static org.portolan.records.fixture.Preferences.corrected;
import static org.portolan.records.fixture.Preferences.denied;
import static org.portolan.records.fixture.Preferences.givenBack;
import static org.portolan.records.fixture.Preferences.granted;
import static org.portolan.records.fixture.Preferences.line;
import static org.portolan.records.fixture.Preferences.writtenOff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.fixture.Certificates;
import org.portolan.records.fixture.Members;
import org.portolan.records.fixture.Preferences;
import org.portolan.records.member.Member;
import org.portolan.records.member.Role;
import org.portolan.records.origin.Cancellation;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.details.Amount;
import org.portolan.records.origin.details.CertificateDetails;
import org.portolan.records.origin.details.CertificateFlag;
import org.portolan.records.origin.details.Party;
import org.portolan.records.origin.statement.RejectionGround;
import org.portolan.records.origin.statement.RejectionNotice;
import org.portolan.records.reason.Reason;
import org.portolan.records.trade.TraderIdentification;

final class PreferenceRulesTest {
    private static final Member NZ = Members.nzCustoms();
    private static final TraderIdentification CONSIGNEE = new TraderIdentification("NZ9429000001");
    private static final TraderIdentification ANOTHER = new TraderIdentification("NZ9429000002");

    @Test
    void claims_what_is_left_and_no_more() {
        assertThat(refused(claim("E1", "1250.5"))).isEmpty();
        assertThat(refused(claim("E1", "1250.500001"))).containsExactly("QUANTITY_EXCEEDED[lines[0].quantity.value]");
        assertThat(refused(claim("E2", "250.6"), claim("E1", "1000")))
                .containsExactly("QUANTITY_EXCEEDED[lines[0].quantity.value]");
        assertThat(reasons(claim("E2", "250.6"), claim("E1", "1000")))
                .first()
                .extracting(Reason::sentence)
                .isEqualTo("must be at most what is left of the item, 250.5 KGM");
        assertThat(refused(claim("E2", "250.5"), claim("E1", "1000"))).isEmpty();
        assertThat(refused(claim("E1", "0"))).containsExactly("RANGE[lines[0].quantity.value]");
    }

    @Test
    void what_is_given_back_denied_or_granted_for_less_can_be_claimed_again() {
        assertThat(refused(claim("E2", "1250.5"), claim("E1", "1000"), givenBack("E1")))
                .isEmpty();
        assertThat(refused(claim("E2", "1250.5"), claim("E1", "1000"), denied("E1")))
                .isEmpty();
        assertThat(refused(claim("E2", "650.5"), claim("E1", "1000"), granted("E1", "600")))
                .isEmpty();
        assertThat(refused(claim("E2", "650.6"), claim("E1", "1000"), granted("E1", "600")))
                .containsExactly("QUANTITY_EXCEEDED[lines[0].quantity.value]");
        assertThat(refused(claim("E2", "650.5"), claim("E1", "1000"), granted("E1"), givenBack("E1", "400")))
                .isEmpty();
    }

    @Test
    void items_belong_together_one_to_one() {
        assertThat(refused(claim("E1", line(1, 2, "090210", "1"))))
                .containsExactly("ITEM_MAPPING[lines[0].certificateItem]");
        assertThat(refused(claim("E1", line(1, 1, "090210", "1"), line(2, 1, "090210", "1"))))
                .containsExactly("ITEM_MAPPING[lines[1].declarationItem]");
        assertThat(refused(claim("E1", line(2, 1, "090210", "1")), claim("E1", "1")))
                .containsExactly("ITEM_MAPPING[lines[0].declarationItem]");
        assertThat(refused(claim("E1", "1"), claim("E1", "1"))).containsExactly("ALREADY_CLAIMED[lines[0]]");
        assertThat(refused(claim("E1", "1"), claim("E1", "1"), givenBack("E1"))).isEmpty();
        assertThat(refused(claim("E1", "1"), claim("E1", "1"), denied("E1")))
                .containsExactly("ALREADY_CLAIMED[lines[0]]");
    }

    @Test
    void goods_and_units_are_those_of_the_certificate() {
        assertThat(refused(claim("E1", line(1, 1, "0902100010", "1")))).isEmpty();
        assertThat(refused(claim("E1", line(1, 1, "090220", "1")))).containsExactly("HS_MISMATCH[lines[0].hsCode]");
        BookingLine tonnes = new BookingLine(
                Optional.of(1), 1, Optional.of("090210"), Optional.of(new Amount("1", "TNE")), Optional.empty());
        assertThat(refused(claim("E1", tonnes))).containsExactly("UNIT_MISMATCH[lines[0].quantity.unit]");
    }

    @Test
    void the_declaration_falls_into_the_validity() {
        assertThat(onDay("2026-11-10")).isEmpty();
        assertThat(onDay("2026-11-09")).containsExactly("NOT_YET_VALID[declarationDate]");
        assertThat(onDay("2026-11-14")).containsExactly("FUTURE_TIME[declarationDate]");
        assertThat(onDay("2027-11-10")).containsExactly("FUTURE_TIME[declarationDate]", "EXPIRED[declarationDate]");
        assertThat(codes(mayBook(
                        retroactive(),
                        claim(LocalDate.parse("2026-11-09"), Optional.empty()),
                        Role.ORIGIN_OFFICER,
                        NZ)))
                .isEmpty();
    }

    @Test
    void the_importer_is_the_consignee_unless_a_third_party_invoices() {
        assertThat(codes(byImporter(consignedTo(CONSIGNEE, List.of()), CONSIGNEE)))
                .isEmpty();
        assertThat(codes(byImporter(consignedTo(CONSIGNEE, List.of()), ANOTHER)))
                .containsExactly("NOT_THE_CONSIGNEE[importer]");
        assertThat(codes(byImporter(consignedTo(CONSIGNEE, List.of(CertificateFlag.THIRD_COUNTRY_INVOICING)), ANOTHER)))
                .isEmpty();
        assertThat(codes(byImporter(Preferences.tea(), ANOTHER))).isEmpty();
        assertThat(codes(mayBook(
                        consignedTo(CONSIGNEE, List.of()),
                        claim(Preferences.DECLARED, Optional.empty()),
                        Role.ORIGIN_OFFICER,
                        NZ)))
                .containsExactly("MISSING_FIELD[importer]");
    }

    @Test
    void without_use_in_parts_one_declaration_has_it_all() {
        var whole = new Certified(Certificates.fromChinaToNewZealand(), Certificates.confidentialTea(), List.of());
        var account = booked(whole, claim("E1", "1000"), granted("E1"));

        assertThat(codes(mayBook(whole, account, claim("E2", "1")))).containsExactly("ALREADY_USED[declaration]");
        assertThat(Standing.of(account.orElseThrow()).state()).isEqualTo(PreferenceState.GRANTED);
        var givenBack = booked(whole, claim("E1", "1000"), granted("E1"), givenBack("E1"));
        assertThat(codes(mayBook(whole, givenBack, claim("E2", "1")))).isEmpty();
    }

    @Test
    void is_acknowledged_or_found_unreadable_before_it_is_claimed_on() {
        Booking acknowledged = Preferences.received(BookingKind.ACKNOWLEDGED);
        Booking unreadable = Preferences.received(BookingKind.NOT_READABLE);

        assertThat(refused(acknowledged)).isEmpty();
        assertThat(refused(acknowledged, acknowledged)).containsExactly("ALREADY_STATED[]");
        assertThat(refused(acknowledged, unreadable)).isEmpty();
        assertThat(refused(unreadable, acknowledged)).isEmpty();
        assertThat(refused(unreadable, unreadable)).containsExactly("ALREADY_STATED[]");
        assertThat(refused(unreadable, claim("E1", "1"))).containsExactly("ALREADY_CLAIMED[]");
        assertThat(refused(unreadable, claim("E1", "1"), givenBack("E1"))).isEmpty();
        assertThat(refused(claim("E1", "1"), unreadable)).isEmpty();
        assertThat(refused(acknowledged, claim("E1", "1"))).containsExactly("ALREADY_STATED[]");
    }

    @Test
    void nothing_is_said_on_receipt_of_what_its_issuer_took_back() {
        var certificate = Certificates.fromChinaToNewZealand()
                .cancelled(Cancellation.forGood("Issued in error.", Certificates.DAY_AFTER_ISSUE));
        var taken = new Certified(certificate, Certificates.confidentialTea(), List.of());

        assertThat(codes(mayBook(taken, Optional.empty(), Preferences.received(BookingKind.ACKNOWLEDGED))))
                .containsExactly("CANCELLED[]");
        assertThat(codes(mayBook(taken, Optional.empty(), Preferences.received(BookingKind.NOT_READABLE))))
                .containsExactly("CANCELLED[]");
    }

    @Test
    void decides_on_claims_that_there_are() {
        assertThat(refused(granted("E1"))).containsExactly("NO_CLAIM[declaration]");
        assertThat(refused(granted("E2"), claim("E1", "1"))).containsExactly("NO_CLAIM[declaration]");
        assertThat(refused(granted("E1"), claim("E1", "1"))).isEmpty();
        assertThat(refused(granted("E1"), claim("E1", "1"), granted("E1")))
                .containsExactly("ALREADY_STATED[declaration]");
        assertThat(refused(granted("E1", "2"), claim("E1", "1")))
                .containsExactly("QUANTITY_EXCEEDED[lines[0].quantity.value]");
        assertThat(refused(granted("E1", "0"), claim("E1", "1"))).containsExactly("RANGE[lines[0].quantity.value]");
        assertThat(refused(denied("E1"), claim("E1", "1"), granted("E1"))).isEmpty();
        assertThat(refused(denied("E1"), claim("E1", "1"), denied("E1")))
                .containsExactly("ALREADY_STATED[declaration]");
        assertThat(refused(givenBack("E1", "2"), claim("E1", "1")))
                .containsExactly("QUANTITY_EXCEEDED[lines[0].quantity.value]");
    }

    @Test
    void a_denial_is_revised_as_far_as_something_is_left() {
        assertThat(refused(granted("E1", "1000"), claim("E1", "1000"), denied("E1")))
                .isEmpty();
        assertThat(refused(granted("E1", "1000"), claim("E1", "1000"), denied("E1"), claim("E2", "1250.5")))
                .containsExactly("QUANTITY_EXCEEDED[lines[0].quantity.value]");
        assertThat(refused(granted("E1"), claim("E1", "1000"), denied("E1"), claim("E2", "1250.5")))
                .containsExactly("ALREADY_STATED[declaration]");
    }

    @Test
    void several_lines_of_a_decision_share_what_is_left() {
        var two = twoItems();
        var account = booked(
                two,
                claim("E1", line(1, 1, "090210", "1000"), line(2, 2, "090210", "1000")),
                denied("E1"),
                claim("E2", line(1, 1, "090210", "500")));

        assertThat(codes(mayBook(
                        two,
                        account,
                        Preferences.decided(
                                BookingKind.GRANTED,
                                "E1",
                                Preferences.on(1, 1, Optional.of("750.5")),
                                Preferences.on(2, 2, Optional.empty())))))
                .isEmpty();
        assertThat(codes(mayBook(
                        two,
                        account,
                        Preferences.decided(
                                BookingKind.GRANTED,
                                "E1",
                                Preferences.on(1, 1, Optional.of("750.6")),
                                Preferences.on(2, 2, Optional.empty()),
                                Preferences.on(2, 2, Optional.empty())))))
                .containsExactly("QUANTITY_EXCEEDED[lines[0].quantity.value]", "ALREADY_STATED[lines[2]]");
        assertThat(refused(claim("E1", line(2, 1, "090210", "1")), claim("E1", "1"), denied("E1")))
                .as("a denied item of a declaration is granted after all, and not claimed anew")
                .containsExactly("ITEM_MAPPING[lines[0].declarationItem]");
    }

    @Test
    void without_use_in_parts_a_denied_declaration_is_not_granted_behind_another() {
        var whole = new Certified(Certificates.fromChinaToNewZealand(), Certificates.confidentialTea(), List.of());
        var account = booked(whole, claim("E1", "1000"), denied("E1"), claim("E2", "100"), granted("E2"));

        assertThat(codes(mayBook(whole, account, granted("E1", "1000")))).containsExactly("ALREADY_USED[lines[0]]");
    }

    @Test
    void an_account_leaves_room_for_decisions_on_what_was_claimed() {
        Optional<AccountDetails> account = Optional.empty();
        for (int claim = 0; claim < AccountDetails.MOST_ENTRIES / 2; claim++) {
            account = Optional.of(
                    PreferenceRules.booked(Preferences.tea(), account, Preferences.entry(claim("E" + claim, "1"))));
        }

        assertThat(codes(mayBook(Preferences.tea(), account, claim("F", "1")))).containsExactly("TOO_MANY[]");
        assertThat(codes(mayBook(Preferences.tea(), account, granted("E0")))).isEmpty();
    }

    @Test
    void what_happened_before_a_cancellation_can_be_written_off_after_it() {
        var certificate = Certificates.fromChinaToNewZealand();
        var before = certificate.cancelled(Cancellation.forGood(
                "Issued in error.", Preferences.BOOKED.minusDays(1).minusHours(1)));
        var after = certificate.cancelled(Cancellation.forGood("Issued in error.", Preferences.BOOKED.minusHours(1)));

        assertThat(codes(mayBook(cancelled(before), Optional.empty(), writtenOff("E1", "1"))))
                .containsExactly("CANCELLED[]");
        assertThat(codes(mayBook(cancelled(after), Optional.empty(), writtenOff("E1", "1"))))
                .isEmpty();
    }

    private static Certified cancelled(CertificateOfOrigin certificate) {
        return new Certified(
                certificate, Certificates.confidentialTea(), Preferences.tea().allows());
    }

    private static Certified twoItems() {
        var part = Certificates.confidential(Certificates.twoTeas());
        return new Certified(Certificates.binding(part), part, Preferences.tea().allows());
    }

    @Test
    void writes_off_afterwards_what_happened_before() {
        assertThat(refused(writtenOff("E1", "1250.5"))).isEmpty();
        assertThat(refused(claim("E2", "1"), writtenOff("E1", "1250.5")))
                .containsExactly("QUANTITY_EXCEEDED[lines[0].quantity.value]");
        assertThat(codes(PreferenceRules.mayBook(
                        NZ,
                        Role.OFFICER,
                        Preferences.tea(),
                        Optional.empty(),
                        writtenOff("E1", "1"),
                        Preferences.BOOKED.minusDays(1).toInstant().minusSeconds(1))))
                .contains("FUTURE_TIME[happenedAt]");
    }

    @Test
    void what_is_written_off_did_not_happen_before_the_issue() {
        var late = Certificates.binding(Certificates.confidentialTea());
        var today = new CertificateOfOrigin(
                late.issuer(),
                late.number(),
                late.agreement(),
                late.formType(),
                late.issuingCountry(),
                late.addressedTo(),
                Preferences.BOOKED.toLocalDate(),
                late.validTo(),
                late.hsHeading(),
                late.payloadHash(),
                Optional.empty(),
                Optional.empty());

        assertThat(codes(mayBook(cancelled(today), Optional.empty(), writtenOff("E1", "1"))))
                .containsExactly("NOT_YET_VALID[declarationDate]", "NOT_YET_VALID[happenedAt]");
    }

    @Test
    void a_notice_is_of_today_or_before_and_about_items_that_there_are() {
        var strange = new RejectionNotice(
                "NZ-R-8",
                LocalDate.parse("2026-11-14"),
                "Article 28",
                List.of(RejectionGround.HS_MISMATCH),
                Optional.empty(),
                List.of(1, 2));
        Booking denied = denied("E1");

        assertThat(refused(
                        new Booking(
                                denied.kind(),
                                denied.declaration(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                Optional.of(strange),
                                Optional.empty(),
                                Optional.empty()),
                        claim("E1", "1")))
                .containsExactly("FUTURE_TIME[notice.noticeDate]", "ITEM_MAPPING[notice.itemsConcerned]");
    }

    @Test
    void corrects_what_is_left_by_both_balances() {
        assertThat(refused(corrected("1250.5", "1000"))).isEmpty();
        assertThat(refused(corrected("1250.50", "0"))).isEmpty();
        assertThat(refused(corrected("1000", "900"))).containsExactly("BALANCE[lines[0].before]");
        assertThat(refused(corrected("1250.5", "1250.6")))
                .containsExactly("QUANTITY_EXCEEDED[lines[0].quantity.value]");
        assertThat(refused(corrected("250.5", "250.6"), claim("E1", "1000")))
                .containsExactly("QUANTITY_EXCEEDED[lines[0].quantity.value]");
        assertThat(refused(corrected("150.5", "250.5"), claim("E1", "1000"), corrected("250.5", "150.5")))
                .isEmpty();
        assertThat(refused(claim("E1", "901"), corrected("1250.5", "900")))
                .containsExactly("QUANTITY_EXCEEDED[lines[0].quantity.value]");
    }

    @Test
    void on_a_cancelled_certificate_nothing_is_claimed_or_granted() {
        CertificateOfOrigin cancelled = Certificates.fromChinaToNewZealand()
                .cancelled(Cancellation.forGood("Issued in error.", Certificates.DAY_AFTER_ISSUE));
        var certified = new Certified(
                cancelled, Certificates.confidentialTea(), Preferences.tea().allows());
        var account = booked(Preferences.tea(), claim("E1", "1"));

        assertThat(codes(mayBook(certified, account, claim("E2", "1")))).containsExactly("CANCELLED[]");
        assertThat(codes(mayBook(certified, account, granted("E1")))).containsExactly("CANCELLED[]");
        assertThat(codes(mayBook(certified, account, denied("E1")))).isEmpty();
        assertThat(codes(mayBook(certified, account, givenBack("E1")))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OFFICER", "ORIGIN_OFFICER"})
    void only_officers_book(Role role) {
        assertThat(codes(mayBook(Preferences.tea(), claim("E1", "1"), role, NZ)))
                .containsExactly("ROLE[]");
    }

    @Test
    void only_an_addressed_administration_books_and_on_the_certificate_that_it_holds() {
        assertThat(codes(mayBook(Preferences.tea(), claim("E1", "1"), Role.OFFICER, Members.sgCustoms())))
                .containsExactly("NOT_ADDRESSED[]");
        assertThat(codes(mayBook(Preferences.tea(), claim("E1", "1"), Role.OFFICER, Members.cntxgPort())))
                .containsExactly("ROLE[]");
        var another = ConfidentialPart.of(
                consignedTo(CONSIGNEE, List.of()).part().content(), CertificateDetails.SHAPE, Certificates.SALT);
        var unlike = new Certified(Certificates.fromChinaToNewZealand(), another, List.of());
        assertThat(codes(mayBook(unlike, claim("E1", "1"), Role.OFFICER, NZ)))
                .containsExactly("PAYLOAD_HASH[certificate]");
    }

    private static List<String> onDay(String day) {
        return codes(
                mayBook(Preferences.tea(), claim(LocalDate.parse(day), Optional.empty()), Role.ORIGIN_OFFICER, NZ));
    }

    private static List<Reason> byImporter(Certified certified, TraderIdentification importer) {
        return mayBook(certified, claim(Preferences.DECLARED, Optional.of(importer)), Role.ORIGIN_OFFICER, NZ);
    }

    private static Certified retroactive() {
        return with(consignee(), List.of(CertificateFlag.ISSUED_RETROACTIVELY));
    }

    private static Certified consignedTo(TraderIdentification tin, List<CertificateFlag> flags) {
        Party consignee = consignee();
        return with(new Party(consignee.name(), consignee.address(), Optional.of(tin)), flags);
    }

    private static Party consignee() {
        return Certificates.tea().consignee().orElseThrow();
    }

    private static Certified with(Party consignee, List<CertificateFlag> flags) {
        var part = Certificates.confidential(Certificates.tea(consignee, flags));
        return new Certified(Certificates.binding(part), part, Preferences.tea().allows());
    }

    private static List<String> refused(Booking booking, Booking... before) {
        return codes(reasons(booking, before));
    }

    private static List<Reason> reasons(Booking booking, Booking... before) {
        return mayBook(Preferences.tea(), booked(Preferences.tea(), before), booking);
    }

    /** The account after these bookings, each of which may be booked. */
    private static Optional<AccountDetails> booked(Certified certified, Booking... bookings) {
        Optional<AccountDetails> account = Optional.empty();
        for (Booking booking : bookings) {
            assertThat(mayBook(certified, account, booking)).isEmpty();
            account = Optional.of(PreferenceRules.booked(certified, account, Preferences.entry(booking)));
        }
        return account;
    }

    private static List<Reason> mayBook(Certified certified, Optional<AccountDetails> account, Booking booking) {
        return PreferenceRules.mayBook(
                NZ, Role.ORIGIN_OFFICER, certified, account, booking, Preferences.BOOKED.toInstant());
    }

    private static List<Reason> mayBook(Certified certified, Booking booking, Role role, Member caller) {
        return PreferenceRules.mayBook(
                caller, role, certified, Optional.empty(), booking, Preferences.BOOKED.toInstant());
    }

    private static List<String> codes(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> reason.code() + "[" + reason.field() + "]")
                .toList();
    }
}
