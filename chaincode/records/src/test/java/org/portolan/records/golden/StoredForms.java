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
import org.portolan.records.json.JsonFields;

/**
 * The forms that there are, found among the classes of the product. Where the golden files of each lie is written down,
 * so that they stay where they are when the reader moves.
 */
public final class StoredForms {
    /** What reads bytes of any kind. */
    private static final Set<String> TOOLS = Set.of("json", "text", "digest");

    private static final Map<String, String> FOLDERS = Map.ofEntries(
            Map.entry("AeoJson.read", "aeo"),
            Map.entry("AeoJson.readChange", "aeo-change"),
            Map.entry("AeoJson.readDetails", "aeo-details"),
            Map.entry("AeoJson.readPart", "aeo-part"),
            Map.entry("AeoJson.reason", "aeo-reason"),
            Map.entry("AlarmActJson.read", "alarm-act"),
            Map.entry("AlarmConditionJson.condition", "alarm-condition"),
            Map.entry("ArrangementJson.read", "arrangement"),
            Map.entry("ArrangementJson.readSigned", "arrangement-signed"),
            Map.entry("CertificateDetailsJson.read", "certificate-details"),
            Map.entry("CertificateDetailsJson.readPart", "certificate-part"),
            Map.entry("CertificateJson.read", "certificate"),
            Map.entry("CertificateJson.readCancellationReason", "certificate-cancellation"),
            Map.entry("ConflictStatementJson.readMade", "conflict-statement-made"),
            Map.entry("ConflictStatementJson.readRecorded", "conflict-statement"),
            Map.entry("ContainerMovementJson.readRecorded", "movement"),
            Map.entry("ContainerMovementJson.readReported", "movement-reported"),
            Map.entry("EnrolmentJson.read", "enrolment"),
            Map.entry("EnrolmentJson.readDetails", "enrolment-details"),
            Map.entry("EnrolmentJson.readPart", "enrolment-part"),
            Map.entry("LookJson.read", "look"),
            Map.entry("LookJson.readPart", "look-part"),
            Map.entry("MemberJson.read", "member-proposal"),
            Map.entry("MemberJson.readProposed", "member-proposed"),
            Map.entry("MemberJson.readRecorded", "member"),
            Map.entry("MovementBatch.read", "movement-batch"),
            Map.entry("MovementBatch.readWithShared", "movement-batch-shared"),
            Map.entry("ObservationJson.read", "movement-observation"),
            Map.entry("ProvenanceJson.read", "movement-provenance"),
            Map.entry("RuleVersionJson.readRecorded", "alarm-rule"),
            Map.entry("RuleVersionJson.readReported", "alarm-rule-reported"),
            Map.entry("StatementJson.read", "certificate-statement"),
            Map.entry("StatementJson.readNotice", "certificate-notice"),
            Map.entry("StatementJson.readRemarks", "certificate-remarks"),
            Map.entry("StatementJson.readRemarksPart", "certificate-remarks-part"),
            Map.entry("TransportCallJson.read", "movement-transport"));

    private StoredForms() {}

    /** All forms, those without a folder of their own among them. */
    public static List<StoredForm> all() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.portolan.records")
                        .stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(type -> !TOOLS.contains(type.getPackage().getRelativeName()))
                        .sorted(Comparator.comparing(JavaClass::getName))
                        .flatMap(type -> of(type.reflect()))
                        .toList();
    }

    /** The forms that a class reads. */
    static Stream<StoredForm> of(Class<?> type) {
        return readers(type)
                .map(reader -> new StoredForm(FOLDERS.getOrDefault(name(reader), "?" + name(reader)), reader));
    }

    private static Stream<Method> readers(Class<?> type) {
        List<Method> found = Arrays.stream(type.getMethods())
                .filter(StoredForm::isReader)
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
