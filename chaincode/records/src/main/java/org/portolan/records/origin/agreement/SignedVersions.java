package org.portolan.records.origin.agreement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.records.ledger.SaidKind;
import org.portolan.records.ledger.Telling;
import org.portolan.records.member.MspId;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;

/**
 * What a party's key holds: all versions of an agreement that it has signed, the first one first, and what it did last.
 * Former versions stay, for certificates are judged by the one of their day.
 */
public record SignedVersions(MspId party, Signing last, List<TradeAgreement> versions) {

    /** What a party did last. */
    public enum Signing {
        SIGNED,
        WITHDRAWN
    }

    /** What parties sign under the name of an agreement. */
    public static final SaidKind<SignedVersions> KIND = new SaidKind<>(
                    "origin",
                    "agreement",
                    Held.SHAPE,
                    (names, stored) -> Held.SHAPE.readStored(stored).by(new MspId(names.getLast())),
                    SignedVersions::fits,
                    signed -> Optional.of(signed.text()))
            .told(
                    Telling.of("agreement", Signing.values()),
                    signed -> signed.last().name(),
                    SignedVersions::text);

    public SignedVersions {
        versions = versions.stream()
                .sorted(Comparator.comparingInt(TradeAgreement::version))
                .toList();
        if (versions.size() > TradeAgreement.MOST_VERSIONS
                || versions.stream().map(TradeAgreement::version).distinct().count() < versions.size()) {
            throw new InvalidValue(Reason.at("versions", ReasonCode.LIST_SIZE, "must hold each version once"));
        }
    }

    /** Of a party that has signed nothing. */
    public static SignedVersions none(MspId party) {
        return new SignedVersions(party, Signing.WITHDRAWN, List.of());
    }

    /** The version of this number, if the party has signed it. */
    public Optional<TradeAgreement> version(int number) {
        return versions.stream().filter(text -> text.version() == number).findFirst();
    }

    /** The same with this text. */
    public SignedVersions with(TradeAgreement text) {
        return new SignedVersions(
                party,
                Signing.SIGNED,
                Stream.concat(versions.stream(), Stream.of(text)).toList());
    }

    /** The same without the version of this number. */
    public SignedVersions without(int number) {
        return new SignedVersions(
                party,
                Signing.WITHDRAWN,
                versions.stream().filter(text -> text.version() != number).toList());
    }

    /** The canonical text for the ledger. */
    public String text() {
        return Held.SHAPE.text(new Held(last, versions));
    }

    /** The canonical bytes of the same. */
    public byte[] write() {
        return Held.SHAPE.write(new Held(last, versions));
    }

    private static boolean fits(List<String> names, SignedVersions signed) {
        return signed.versions().stream()
                .allMatch(text -> names.getFirst().equals(text.agreementId().id())
                        && text.parties().contains(signed.party()));
    }

    /** What lies under the key, which names the party. */
    public record Held(Signing last, List<TradeAgreement> versions) {
        /** As it stands on the ledger. */
        public static final Shape<Held> SHAPE = Shape.of(held -> {
            var last = held.required("last", TextForm.codes(Signing.class), Held::last);
            var versions = held.list("versions", TradeAgreement.MOST_VERSIONS, TradeAgreement.SHAPE, Held::versions);
            return taken -> new Held(taken.of(last), taken.of(versions));
        });

        public Held {
            versions = List.copyOf(versions);
        }

        SignedVersions by(MspId party) {
            return new SignedVersions(party, last, versions);
        }
    }
}
