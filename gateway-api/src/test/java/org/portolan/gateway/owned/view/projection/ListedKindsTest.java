package org.portolan.gateway.owned.view.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.owned.view.rest.OwnedListController;
import org.portolan.records.RecordKinds;
import org.portolan.records.ledger.OwnedKind;
import org.springframework.core.ResolvableType;

class ListedKindsTest {

    @Test
    void changes_of_every_kind_that_is_listed_are_told_to_subscribers() {
        List<OwnedKind<?, ?>> told = RecordKinds.OWNED.stream()
                .filter(kind -> kind.telling().isPresent())
                .toList();
        List<OwnedKind<?, ?>> listed = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("org.portolan.gateway").stream()
                        .filter(type -> type.isAssignableTo(OwnedListController.class))
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .<OwnedKind<?, ?>>map(ListedKindsTest::kind)
                        .toList();

        assertThat(told).isNotEmpty().containsAll(listed);
    }

    /** What a controller lists: the record that it is a controller of declares its kind. */
    private static OwnedKind<?, ?> kind(JavaClass controller) {
        var record = ResolvableType.forClass(controller.reflect())
                .as(OwnedListController.class)
                .getGeneric(0)
                .resolve(Object.class);
        try {
            return (OwnedKind<?, ?>) record.getField("KIND").get(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(record + " declares no kind", e);
        }
    }
}
