package org.portolan.records;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portolan.records.notice.Notice;
import org.portolan.records.notice.NoticeRules;
import org.portolan.records.origin.CertificateOfOrigin;

class KindsApartTest {

    @Test
    void who_knows_a_kind_from_elsewhere_is_noticed() {
        assertThat(ArchitectureTest.kinds_are_known_by_their_list_alone
                        .evaluate(new ClassFileImporter().importClasses(Nosy.class))
                        .getFailureReport()
                        .getDetails())
                .isNotEmpty()
                .allMatch(detail -> detail.contains(CertificateOfOrigin.class.getName()));
    }

    @Test
    void a_kind_knows_itself() {
        assertThat(details(new KindsApart(), NoticeRules.class)).isEmpty();
        assertThat(details(new KindsApart(), RecordKinds.class))
                .anyMatch(detail -> detail.contains(Notice.class.getName()));
    }

    @Test
    void a_kind_that_is_open_may_be_known() {
        assertThat(details(new KindsApart("origin"), Nosy.class)).isEmpty();
    }

    private static List<String> details(KindsApart condition, Class<?> type) {
        return classes()
                .should(condition)
                .evaluate(new ClassFileImporter().importClasses(type))
                .getFailureReport()
                .getDetails();
    }

    record Nosy(CertificateOfOrigin certificate) {}
}
