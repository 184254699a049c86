package org.portolan.records.origin.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.records.fixture.Certificates;
import org.portolan.records.fixture.Members;
import org.portolan.records.fixture.Preferences;
import org.portolan.records.member.MspId;
import org.portolan.records.member.Role;
import org.portolan.records.origin.CertificateNumber;
import org.portolan.records.origin.agreement.Allowance;
import org.portolan.records.origin.details.Amount;
import org.portolan.records.reason.InvalidValue;

final class StandingTest {
    private static final int ACTS = 200;
    private static final List<String> DECLARATIONS = List.of("E1", "E2", "E3");
    private static final Certified TWO_ITEMS = ofTwoItems(List.of(Allowance.PARTIAL_USE));
    private static final Certified WITHOUT_PARTS = ofTwoItems(List.of());

    @Test
    void a_state_follows_from_what_is_booked() {
        assertThat(state()).isEqualTo(PreferenceState.RECEIVED);
        assertThat(state(Preferences.claim("E1", "1000"))).isEqualTo(PreferenceState.CLAIMED);
        assertThat(state(Preferences.claim("E1", "1000"), Preferences.givenBack("E1")))
                .isEqualTo(PreferenceState.RECEIVED);
        assertThat(state(Preferences.claim("E1", "1000"), Preferences.denied("E1")))
                .isEqualTo(PreferenceState.DENIED);
        assertThat(state(Preferences.claim("E1", "1000"), Preferences.granted("E1")))
                .isEqualTo(PreferenceState.PARTLY_USED);
        assertThat(state(Preferences.claim("E1", "1250.5"), Preferences.granted("E1")))
                .isEqualTo(PreferenceState.GRANTED);
        assertThat(state(
                        Preferences.claim("E1", "1250.5"),
                        Preferences.granted("E1", "1000"),
                        Preferences.writtenOff("E2", "250.5")))
                .isEqualTo(PreferenceState.USED);
    }

    @Test
    void what_cannot_be_read_is_said_until_it_can() {
        Booking unreadable = Preferences.received(BookingKind.NOT_READABLE);
        Booking acknowledged = Preferences.received(BookingKind.ACKNOWLEDGED);

        assertThat(state(unreadable)).isEqualTo(PreferenceState.NOT_READABLE);
        assertThat(standing(unreadable).unreadable()).contains("Item 1 has no unit.");
        assertThat(state(acknowledged, unreadable)).isEqualTo(PreferenceState.NOT_READABLE);
        assertThat(state(unreadable, acknowledged)).isEqualTo(PreferenceState.RECEIVED);
        assertThat(standing(unreadable, acknowledged).unreadable()).isEmpty();
        assertThat(state(unreadable, Preferences.corrected("1250.5", "1200")))
                .as("who corrects a balance has not read the certificate")
                .isEqualTo(PreferenceState.NOT_READABLE);
        assertThat(state(unreadable, Preferences.claim("E1", "1"))).isEqualTo(PreferenceState.CLAIMED);
    }

    @Test
    void a_balance_tells_where_each_kilogram_is() {
        Standing standing = standing(
                Preferences.claim("E1", "1000"),
                Preferences.granted("E1", "600"),
                Preferences.claim("E2", "100"),
                Preferences.corrected("550.5", "500"));

        assertThat(standing.balances()).singleElement().satisfies(balance -> {
            assertThat(balance.certified()).hasToString("1250.5 KGM");
            assertThat(balance.claimed()).hasToString("100 KGM");
            assertThat(balance.granted()).hasToString("600 KGM");
            assertThat(balance.left()).hasToString("500 KGM");
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whatever_is_booked_no_more_is_used_than_was_certified(long seed) {
        Random random = new Random(seed);
        Certified certified = seed % 2 == 0 ? TWO_ITEMS : WITHOUT_PARTS;
        Optional<AccountDetails> account = Optional.empty();
        List<Booking> taken = new ArrayList<>();
        int refused = 0;
        for (int act = 0; act < ACTS; act++) {
            Booking booking = any(random, account);
            if (!PreferenceRules.mayBook(
                            Members.nzCustoms(),
                            Role.OFFICER,
                            certified,
                            account,
                            booking,
                            Preferences.BOOKED.toInstant())
                    .isEmpty()) {
                refused++;
                continue;
            }
            taken.add(booking);
            account = Optional.of(PreferenceRules.booked(certified, account, Preferences.entry(booking)));
            assertHolds(Standing.of(account.get()), taken);
            assertThat(AccountDetails.SHAPE.readStored(AccountDetails.SHAPE.write(account.get())))
                    .isEqualTo(account.get());
        }
        assertThat(taken).hasSizeGreaterThan(ACTS / 20);
        assertThat(refused).isGreaterThan(ACTS / 10);
    }

    private static void assertHolds(Standing standing, List<Booking> taken) {
        for (Balance balance : standing.balances()) {
            BigDecimal used = balance.claimed().number().add(balance.granted().number());
            assertThat(balance.left().number())
                    .isBetween(BigDecimal.ZERO, balance.certified().number());
            assertThat(used)
                    .as("%s", taken)
                    .isBetween(BigDecimal.ZERO, balance.certified().number());
            assertThat(used.add(balance.left().number()))
                    .isLessThanOrEqualTo(balance.certified().number());
        }
        assertHasItsAct(standing.state(), taken);
    }

    @Test
    void an_account_whose_entries_do_not_follow_from_each_other_does_not_exist() {
        var certified = List.of(Preferences.kilograms("1250.5"));
        for (Booking alone : List.of(
                Preferences.claim("E1", "1250.6"),
                Preferences.granted("E1", "1"),
                Preferences.corrected("1250.5", "1250.6"),
                Preferences.claim("E1", Preferences.line(1, 2, "090210", "1")),
                Preferences.claim(
                        "E1",
                        new BookingLine(
                                Optional.of(1),
                                1,
                                Optional.of("090210"),
                                Optional.of(new Amount("1", "TNE")),
                                Optional.empty())))) {
            assertThatThrownBy(() -> new AccountDetails(
                            new MspId("CNCustomsMSP"),
                            new CertificateNumber("X-1"),
                            certified,
                            List.of(),
                            List.of(Preferences.entry(alone))))
                    .isInstanceOf(InvalidValue.class)
                    .hasMessageContaining("entries[0].booking");
        }
    }

    private static void assertHasItsAct(PreferenceState state, List<Booking> taken) {
        List<BookingKind> kinds = taken.stream().map(Booking::kind).toList();
        switch (state) {
            case CLAIMED -> assertThat(kinds).contains(BookingKind.CLAIMED);
            case DENIED -> assertThat(kinds).contains(BookingKind.DENIED);
            case GRANTED, PARTLY_USED, USED ->
                assertThat(kinds).containsAnyOf(BookingKind.GRANTED, BookingKind.WRITTEN_OFF);
            case NOT_READABLE -> assertThat(kinds).contains(BookingKind.NOT_READABLE);
            default -> assertThat(state).isEqualTo(PreferenceState.RECEIVED);
        }
    }

    private static Booking any(Random random, Optional<AccountDetails> account) {
        String declaration = DECLARATIONS.get(random.nextInt(DECLARATIONS.size()));
        String kilograms = Integer.toString(1 + random.nextInt(700));
        return switch (random.nextInt(9)) {
            case 0, 1 -> Preferences.claim(declaration, claimed(random));
            case 2 -> Preferences.granted(declaration);
            case 3 -> Preferences.decided(BookingKind.GRANTED, declaration, decided(random));
            case 4 -> Preferences.denied(declaration);
            case 5 ->
                random.nextBoolean()
                        ? Preferences.givenBack(declaration)
                        : Preferences.decided(BookingKind.GIVEN_BACK, declaration, decided(random));
            case 6 -> Preferences.writtenOff(declaration, kilograms);
            case 7 -> Preferences.received(random.nextBoolean() ? BookingKind.ACKNOWLEDGED : BookingKind.NOT_READABLE);
            default -> Preferences.corrected(left(account), kilograms);
        };
    }

    private static BookingLine[] claimed(Random random) {
        return IntStream.range(0, 1 + random.nextInt(2))
                .mapToObj(line -> Preferences.line(
                        1 + random.nextInt(3),
                        1 + random.nextInt(2),
                        "090210",
                        Integer.toString(1 + random.nextInt(1_000))))
                .toArray(BookingLine[]::new);
    }

    private static BookingLine[] decided(Random random) {
        return IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(line -> Preferences.on(
                        1 + random.nextInt(3),
                        1 + random.nextInt(2),
                        random.nextBoolean()
                                ? Optional.empty()
                                : Optional.of(Integer.toString(1 + random.nextInt(1_000)))))
                .toArray(BookingLine[]::new);
    }

    private static String left(Optional<AccountDetails> account) {
        return account.map(kept -> Standing.of(kept).left(1).value()).orElse("1250.5");
    }

    private static Certified ofTwoItems(List<Allowance> allows) {
        var part = Certificates.confidential(Certificates.twoTeas());
        return new Certified(Certificates.binding(part), part, allows);
    }

    private static PreferenceState state(Booking... bookings) {
        return standing(bookings).state();
    }

    private static Standing standing(Booking... bookings) {
        Standing standing = Standing.opening(
                Preferences.tea().quantities(), Preferences.tea().allows());
        List.of(bookings).forEach(standing::take);
        return standing;
    }
}
