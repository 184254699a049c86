package org.portolan.records;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.records.aeo.AeoAuthorisation;
import org.portolan.records.aeo.arrangement.SignedText;
import org.portolan.records.alarm.AlarmState;
import org.portolan.records.enrolment.TrackingEnrolment;
import org.portolan.records.ledger.OwnedKind;
import org.portolan.records.ledger.RecordKind;
import org.portolan.records.ledger.Telling;
import org.portolan.records.look.LookReport;
import org.portolan.records.member.MemberChange;
import org.portolan.records.notice.Notice;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.agreement.SignedVersions;
import org.portolan.records.origin.preference.PreferenceAccount;
import org.portolan.records.origin.preference.PreferenceFeedback;

/** The one list of all kinds of record; a test compares it with the kinds that are declared. */
public final class RecordKinds {
    /** Every kind, in the order in which a picture tells of them; what is said about records follows their kind. */
    public static final List<RecordKind<?>> ALL = Stream.of(
                    CertificateOfOrigin.KIND,
                    SignedVersions.KIND,
                    PreferenceAccount.KIND,
                    PreferenceFeedback.KIND,
                    AeoAuthorisation.KIND,
                    SignedText.KIND,
                    TrackingEnrolment.KIND,
                    LookReport.KIND,
                    Notice.KIND)
            .flatMap(RecordKinds::withSayings)
            .toList();

    /** The kinds of which each record is a member's. */
    public static final List<OwnedKind<?, ?>> OWNED = ALL.stream()
            .<OwnedKind<?, ?>>mapMulti((kind, owned) -> {
                if (kind instanceof OwnedKind<?, ?> found) {
                    owned.accept(found);
                }
            })
            .toList();

    /**
     * How changes are told, by the first word of the key of what changes: of each kind that says so, and of members and
     * alarms, which lie under the chaincode of movements and are no records of one owner.
     */
    public static final Map<String, Telling> TOLD = Stream.concat(
                    ALL.stream().flatMap(kind -> kind.telling().map(told -> Map.entry(kind.word(), told)).stream()),
                    Stream.of(
                            Map.entry("member", Telling.of("member", MemberChange.values())),
                            Map.entry("alarmAct", Telling.of("alarm", AlarmState.values()))))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private RecordKinds() {}

    private static Stream<RecordKind<?>> withSayings(RecordKind<?> kind) {
        return kind instanceof OwnedKind<?, ?> owned
                ? Stream.concat(Stream.of(kind), owned.sayings().stream())
                : Stream.of(kind);
    }
}
