package org.portolan.records.aeo.arrangement;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.portolan.records.ledger.SaidKind;
import org.portolan.records.ledger.Telling;
import org.portolan.records.member.MspId;

/** What a party's key holds: the text that it signed, or nothing once that is withdrawn. */
public record SignedText(MspId party, Optional<MutualRecognitionArrangement> text) {
    private static final String SIGNED = "SIGNED";
    private static final String TAKEN_BACK = "WITHDRAWN";
    private static final String WITHDRAWN = "\"" + TAKEN_BACK + "\"";

    /** What parties sign under the name of an arrangement. */
    public static final SaidKind<SignedText> KIND = new SaidKind<>(
                    "aeo",
                    "arrangement",
                    MutualRecognitionArrangement.SHAPE,
                    (names, stored) -> new SignedText(new MspId(names.getLast()), read(stored)),
                    SignedText::fits,
                    signed -> signed.text().map(MutualRecognitionArrangement.SHAPE::text))
            .told(
                    Telling.of("arrangement", SIGNED, TAKEN_BACK),
                    signed -> signed.text().isPresent() ? SIGNED : TAKEN_BACK,
                    signed -> signed.text()
                            .map(MutualRecognitionArrangement.SHAPE::text)
                            .orElse(WITHDRAWN));

    /** What lies in place of a text that was withdrawn; the key stays, so that its owner alone may change it. */
    public static byte[] withdrawn() {
        return WITHDRAWN.getBytes(StandardCharsets.UTF_8);
    }

    /** The text that the party signed, or nothing once that is withdrawn. */
    public static Optional<MutualRecognitionArrangement> read(byte[] utf8) {
        return Arrays.equals(utf8, withdrawn())
                ? Optional.empty()
                : Optional.of(MutualRecognitionArrangement.SHAPE.readStored(utf8));
    }

    private static boolean fits(List<String> names, SignedText signed) {
        return signed.text()
                .map(text -> names.getFirst().equals(text.arrangementId().id())
                        && text.parties().contains(signed.party()))
                .orElse(true);
    }
}
