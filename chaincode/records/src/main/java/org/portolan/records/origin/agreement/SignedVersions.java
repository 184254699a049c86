package org.portolan.records.origin.agreement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonInteger;
import org.portolan.records.json.JsonObject;
import org.portolan.records.ledger.SaidKind;
import org.portolan.records.ledger.Telling;
import org.portolan.records.member.MspId;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.shape.IntegerForm;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;

/**
 * What a party's key holds: all versions of an agreement that it has signed, the first one first, and what it did last.
 * Former versions stay, for certificates are judged by the one of their day.
 *
 * @param version of which version it did that
 */
public record SignedVersions(MspId party, Signing last, Integer version, List<TradeAgreement> versions) {

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
                    SignedVersions::told);

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
        return new SignedVersions(party, Signing.WITHDRAWN, 1, List.of());
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
                text.version(),
                Stream.concat(versions.stream(), Stream.of(text)).toList());
    }

    /** The same without the version of this number. */
    public SignedVersions without(int number) {
        return new SignedVersions(
                party,
                Signing.WITHDRAWN,
                number,
                versions.stream().filter(text -> text.version() != number).toList());
    }

    /** The canonical text for the ledger. */
    public String text() {
        return Held.SHAPE.text(new Held(last, version, versions));
    }

    /** The version that was signed last, or the number of the one whose signature was taken back. */
    private String told() {
        return last == Signing.SIGNED
                ? TradeAgreement.SHAPE.text(version(version).orElseThrow())
                : CanonicalJson.text(JsonObject.builder()
                        .put("version", new JsonInteger(version))
                        .build());
    }

    private static boolean fits(List<String> names, SignedVersions signed) {
        boolean isTold = signed.last() == Signing.WITHDRAWN
                || signed.version(signed.version()).isPresent();
        return isTold
                && signed.versions().stream()
                        .allMatch(text ->
                                names.getFirst().equals(text.agreementId().id())
                                        && text.parties().contains(signed.party()));
    }

    /** What lies under the key, which names the party. */
    public record Held(Signing last, Integer version, List<TradeAgreement> versions) {
        /** As it stands on the ledger. */
        public static final Shape<Held> SHAPE = Shape.of(held -> {
            var last = held.required("last", TextForm.codes(Signing.class), Held::last);
            var version = held.required("version", IntegerForm.COUNTED, Held::version);
            var versions = held.list("versions", TradeAgreement.MOST_VERSIONS, TradeAgreement.SHAPE, Held::versions);
            return taken -> new Held(taken.of(last), taken.of(version), taken.of(versions));
        });

        public Held {
            versions = List.copyOf(versions);
        }

        SignedVersions by(MspId party) {
            return new SignedVersions(party, last, version, versions);
        }
    }
}
