package org.portolan.records.golden;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.portolan.records.RecordKinds;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.json.JsonFields;
import org.portolan.records.ledger.OwnedKind;
import org.portolan.records.ledger.SaidKind;
import org.portolan.records.ledger.Saying;
import org.portolan.records.shape.Shape;

/**
 * The forms that there are, found among the classes of the product. Where the golden files of each lie is written down,
 * so that they stay where they are when the reader moves.
 */
public final class StoredForms {
    /** What reads bytes of any kind. */
    private static final Set<String> TOOLS = Set.of("json", "text", "digest");

    private static final Map<String, String> FOLDERS = Map.ofEntries(
            Map.entry("AccountDetails.SHAPE", "preference-details"),
            Map.entry("Acknowledgement.SHAPE", "notice-acknowledgement"),
            Map.entry("AccountEntry.SHAPE", "preference-entry"),
            Map.entry("AeoAuthorisation.SHAPE", "aeo"),
            Map.entry("AeoChange.REASON", "aeo-reason"),
            Map.entry("AeoChange.submitted", "aeo-change"),
            Map.entry("AeoDetails.SHAPE", "aeo-details"),
            Map.entry("AlarmActJson.read", "alarm-act"),
            Map.entry("AlarmConditionJson.condition", "alarm-condition"),
            Map.entry("Amount.SHAPE", "amount"),
            Map.entry("Booking.SHAPE", "preference-booking"),
            Map.entry("BookingLine.SHAPE", "preference-line"),
            Map.entry("BookingOrder.SHAPE", "preference-order"),
            Map.entry("Cancellation.REASON", "certificate-cancellation"),
            Map.entry("CertificateDetails.SHAPE", "certificate-details"),
            Map.entry("CertificateOfOrigin.SHAPE", "certificate"),
            Map.entry("ConflictStatementJson.readMade", "conflict-statement-made"),
            Map.entry("ConflictStatementJson.readRecorded", "conflict-statement"),
            Map.entry("ContainerMovementJson.readRecorded", "movement"),
            Map.entry("ContainerMovementJson.readReported", "movement-reported"),
            Map.entry("EnrolmentDetails.SHAPE", "enrolment-details"),
            Map.entry("Held.SHAPE", "agreement-signed"),
            Map.entry("LookDetails.SHAPE", "look-details"),
            Map.entry("LookReport.SHAPE", "look"),
            Map.entry("MemberJson.read", "member-proposal"),
            Map.entry("MemberJson.readProposed", "member-proposed"),
            Map.entry("MemberJson.readRecorded", "member"),
            Map.entry("MovementBatch.read", "movement-batch"),
            Map.entry("MovementBatch.readWithShared", "movement-batch-shared"),
            Map.entry("MutualRecognitionArrangement.SHAPE", "arrangement"),
            Map.entry("Notice.SHAPE", "notice"),
            Map.entry("NoticeDetails.SHAPE", "notice-details"),
            Map.entry("ObservationJson.read", "movement-observation"),
            Map.entry("PreferenceAccount.SHAPE", "preference"),
            Map.entry("PreferenceFeedback.SHAPE", "preference-feedback"),
            Map.entry("ProvenanceJson.read", "movement-provenance"),
            Map.entry("RejectionNotice.SHAPE", "certificate-notice"),
            Map.entry("RejectionRemarks.SHAPE", "certificate-remarks"),
            Map.entry("RuleVersionJson.readRecorded", "alarm-rule"),
            Map.entry("RuleVersionJson.readReported", "alarm-rule-reported"),
            Map.entry("SignedText.read", "arrangement-signed"),
            Map.entry("Statement.SHAPE", "certificate-statement"),
            Map.entry("TrackingEnrolment.SHAPE", "enrolment"),
            Map.entry("TradeAgreement.SHAPE", "agreement"),
            Map.entry("TransportCallJson.read", "movement-transport"));

    /** What is sent as it stands beside confidential parts, so that its words must be fit for a new record. */
    private static final Set<String> SENT =
            Set.of("AeoChange.submitted", "Cancellation.REASON", "RejectionNotice.SHAPE");

    private StoredForms() {}

    /** All forms, those without a folder of their own among them. */
    public static List<StoredForm> all() {
        List<Shape<?>> confidential = confidential();
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.portolan.records")
                        .stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(type -> !TOOLS.contains(type.getPackage().getRelativeName()))
                        .sorted(Comparator.comparing(JavaClass::getName))
                        .flatMap(type -> of(type.reflect(), confidential))
                        .toList();
    }

    /** What kinds declare to be confidential: it lies in private stores with its salt, beside the form that is sent. */
    static List<Shape<?>> confidential() {
        return RecordKinds.ALL.stream()
                .<Shape<?>>mapMulti((kind, shapes) -> {
                    if (kind instanceof OwnedKind<?, ?> owned) {
                        shapes.accept(owned.sealing().shape());
                    } else if (kind instanceof SaidKind<?> said) {
                        said.saying()
                                .flatMap(Saying::sealed)
                                .map(Saying.Sealed::shape)
                                .ifPresent(shapes);
                    }
                })
                .distinct()
                .toList();
    }

    /** The forms that a class reads, where these shapes are those of confidential parts. */
    static Stream<StoredForm> of(Class<?> type, List<Shape<?>> confidential) {
        Stream<StoredForm> read =
                readers(type).map(reader -> new StoredForm(folder(name(reader)), new Reader(reader)::rewrite));
        Stream<StoredForm> shaped = Shapes.of(type).entrySet().stream()
                .flatMap(shape -> confidential.contains(shape.getValue())
                        ? Stream.of(
                                whole(shape.getKey(), shape.getValue(), true), part(shape.getKey(), shape.getValue()))
                        : Stream.of(whole(shape.getKey(), shape.getValue(), SENT.contains(shape.getKey()))));
        return Stream.concat(read, shaped);
    }

    private static <T> StoredForm whole(String name, Shape<T> shape, boolean sent) {
        return new StoredForm(folder(name), utf8 -> shape.write(sent ? shape.read(utf8) : shape.readStored(utf8)));
    }

    private static <T> StoredForm part(String name, Shape<T> shape) {
        return new StoredForm(
                folder(name).replaceFirst("-details$", "") + "-part",
                utf8 -> ConfidentialPart.read(utf8, shape).write());
    }

    private static String folder(String name) {
        return FOLDERS.getOrDefault(name, "?" + name);
    }

    private static Stream<Method> readers(Class<?> type) {
        List<Method> found = Arrays.stream(type.getMethods())
                .filter(Reader::isReader)
                .sorted(Comparator.comparing(Method::getName))
                .toList();
        return found.stream()
                .filter(method -> method.getParameterTypes()[0] != JsonFields.class
                        || found.stream().noneMatch(whole -> readsWhole(whole, method)));
    }

    /** Whether bytes are read to the same type, or to a confidential part with such a content. */
    private static boolean readsWhole(Method whole, Method part) {
        return whole.getParameterTypes()[0] == byte[].class
                && whole.getName().startsWith("read")
                && whole.getGenericReturnType()
                        .getTypeName()
                        .contains(part.getGenericReturnType().getTypeName());
    }

    private static String name(Method reader) {
        return reader.getDeclaringClass().getSimpleName() + "." + reader.getName();
    }
}
