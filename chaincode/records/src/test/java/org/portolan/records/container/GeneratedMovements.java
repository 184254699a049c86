package org.portolan.records.container;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.portolan.records.container.code.Classifier;
import org.portolan.records.container.code.Direction;
import org.portolan.records.container.code.EmptyIndicator;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.code.EventType;
import org.portolan.records.container.code.FacilityType;
import org.portolan.records.container.code.TransportMode;
import org.portolan.records.container.document.DocumentReference;
import org.portolan.records.container.document.Documents;
import org.portolan.records.container.report.Note;
import org.portolan.records.container.report.Provenance;
import org.portolan.records.container.report.RoutedParty;
import org.portolan.records.container.report.Routing;
import org.portolan.records.digest.Digest;
import org.portolan.records.fixture.Members;
import org.portolan.records.member.MspId;
import org.portolan.records.place.UnLocode;

/** Valid movements of every shape, the same ones for the same seed. */
final class GeneratedMovements {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String CODE = LETTERS + "0123456789";
    private static final String ASCII = CODE + "abcxyz!\"#%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    private static final List<String> WORDS =
            List.of("ship", "天津", "\\", "\"", "é", "📦", "größe", "São", "</script>", "ω", "ﻼ", "𠀋", "{}", "null");

    private final SplittableRandom random;

    GeneratedMovements(long seed) {
        this.random = new SplittableRandom(seed);
    }

    ContainerMovement next() {
        EventCode code = one(EventCode.values());
        ContainerNumber number =
                ContainerNumber.ofSerial(text(LETTERS, 3, 3) + one(List.of("U", "J", "Z")) + digits(6));
        ContainerMovement movement = ContainerMovement.about(number)
                .happening(happening(code))
                .place(place())
                .equipment(equipment())
                .carriage(carriage())
                .documents(documents(code.type() == EventType.SHIPMENT))
                .observation(new GeneratedObservations(random).of(code))
                .cargo(cargo())
                .provenance(provenance())
                .note(new Note(maybe(this::words), maybe(() -> text(ASCII, 1, 50))))
                .writtenBy(mspId())
                .build();
        return random.nextInt(10) == 0 ? movement.retracting(new EventId(text("0123456789abcdef", 64, 64))) : movement;
    }

    private Happening happening(EventCode code) {
        return new Happening(code, one(Classifier.values()), time(), time());
    }

    private Place place() {
        return new Place(
                new UnLocode(one(List.of("CN", "SG", "NZ", "HK")) + text(LETTERS + "23456789", 3, 3)),
                maybe(() -> text(CODE, 1, 9)),
                maybe(() -> one(FacilityType.values())),
                maybe(() -> text(ASCII, 1, 20)));
    }

    private Equipment equipment() {
        return new Equipment(
                one(EmptyIndicator.values()),
                maybe(() -> text(CODE, 4, 4)),
                list(Equipment.MOST_SEALS, () -> text(CODE + "-", 5, 15)));
    }

    private Carriage carriage() {
        Direction direction = one(Direction.values());
        return new Carriage(
                direction,
                maybe(() -> direction == Direction.TRANSSHIPMENT || random.nextBoolean()),
                maybe(() -> one(TransportMode.values())),
                maybe(this::imo),
                maybe(() -> text(ASCII, 1, 50)),
                maybe(() -> text(CODE, 2, 4)));
    }

    private Cargo cargo() {
        boolean dangerous = random.nextBoolean();
        Optional<String> unNumber = dangerous ? maybe(() -> digits(4)) : Optional.empty();
        return new Cargo(
                maybe(() -> dangerous),
                unNumber,
                dangerous ? maybe(() -> one(List.of("3", "1.4S", "8", "5.1"))) : Optional.empty(),
                maybe(random::nextBoolean),
                unNumber.isPresent() && random.nextBoolean()
                        ? List.of(new DangerousGoods(Optional.empty(), Optional.of("9")))
                        : List.of());
    }

    private Provenance provenance() {
        Optional<String> event = maybe(() -> text(ASCII, 1, 60));
        Optional<String> party = event.map(present -> text(ASCII, 1, 40)).or(() -> maybe(() -> text(ASCII, 1, 40)));
        return new Provenance(
                maybe(() -> new Digest(text("0123456789abcdef", 64, 64))),
                party,
                event,
                event.map(present -> time()),
                party.isEmpty() ? Routing.NONE : routing());
    }

    private Routing routing() {
        return new Routing(
                maybe(() -> text(CODE, 1, 3)),
                list(Routing.MOST, () -> new RoutedParty(text(ASCII, 1, 40), maybe(() -> text(CODE, 1, 3)))));
    }

    private Documents documents(boolean due) {
        List<DocumentReference> references =
                list(Documents.MOST, () -> new DocumentReference(text(LETTERS, 3, 3), text(ASCII, 1, 50)));
        return new Documents(
                maybe(() -> text(ASCII, 1, 35)),
                maybe(() -> text(ASCII, 1, 35)),
                maybe(() -> text(ASCII, 1, 35)),
                maybe(() -> text(ASCII, 1, 35)),
                due && references.isEmpty() ? List.of(new DocumentReference("CUC", "1")) : references);
    }

    private String imo() {
        String serial = digits(6);
        int sum = 0;
        for (int position = 0; position < 6; position++) {
            sum += (serial.charAt(position) - '0') * (7 - position);
        }
        return serial + sum % 10;
    }

    private OffsetDateTime time() {
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(random.nextInt(-12 * 4, 14 * 4 + 1) * 900);
        long milliseconds = random.nextLong(1_700_000_000_000L, 1_900_000_000_000L);
        long exact = random.nextBoolean() ? milliseconds / 1_000 * 1_000 : milliseconds;
        return java.time.Instant.ofEpochMilli(exact).atOffset(offset);
    }

    private MspId mspId() {
        return one(Members.all()).mspId();
    }

    private String words() {
        List<String> words = new ArrayList<>();
        for (int count = random.nextInt(1, 20); count > 0; count--) {
            words.add(one(WORDS));
        }
        return String.join(" ", words);
    }

    private String digits(int length) {
        return text("0123456789", length, length);
    }

    private String text(String alphabet, int least, int most) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(least, most + 1); length > 0; length--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> List<T> list(int most, Supplier<T> item) {
        List<T> list = new ArrayList<>();
        for (int count = random.nextInt(most + 1); count > 0; count--) {
            list.add(item.get());
        }
        return list.stream().distinct().toList();
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private <T> T one(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
