package org.portolan.demo.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.portolan.demo.forbidden.Trespass;

/** After a wanted change, run it once as its message says, look at the pictures, and commit what it wrote. */
final class ArchitecturePageTest {
    private static final Path PAGE = BuiltModule.ROOT.resolve("docs/architecture.md");
    private static final String BEGIN = "<!-- drawn from the code: begin -->\n";
    private static final String END = "<!-- drawn from the code: end -->\n";

    private static final ImportOption PROGRAMS =
            location -> !location.contains("/test-classes/") && !location.contains("-tests.jar");
    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(PROGRAMS).importPackages("org.portolan");

    @Test
    void the_picture_of_the_house_is_what_the_code_is() throws IOException {
        String page = Files.readString(PAGE);
        String drawn = new Drawing(BuiltModule.all(), CLASSES).markdown();
        if (Boolean.getBoolean("portolan.architecture.write")) {
            page = page.substring(0, page.indexOf(BEGIN)) + BEGIN + drawn + page.substring(page.indexOf(END));
            Files.writeString(PAGE, page);
        }

        assertThat(drawn)
                .as("docs/architecture.md; where the change is wanted, draw it anew with ./mvnw -pl demo -am test"
                        + " -Dtest=ArchitecturePageTest -Dsurefire.failIfNoSpecifiedTests=false"
                        + " -Dportolan.architecture.write=true")
                .isEqualTo(page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(END)));
    }

    @Test
    void every_module_and_every_room_is_drawn_and_says_what_it_is_for() {
        var modules = BuiltModule.all();

        assertThat(modules)
                .extracting(BuiltModule::name)
                .contains("records", "contracts", "network", "gateway", "demo");
        assertThat(Arrows.below("org.portolan", CLASSES).needs().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        modules.stream().map(BuiltModule::name).toList());
        assertThat(new Drawing(modules, CLASSES).markdown()).doesNotContain("|  |");
    }

    @Test
    void a_room_that_is_added_and_what_it_needs_are_seen() {
        var forbidden = new ClassFileImporter().importPackagesOf(Trespass.class);

        var rooms = Arrows.below("org.portolan.demo", forbidden);
        var modules = Arrows.below("org.portolan", forbidden);

        assertThat(rooms.needs()).containsOnlyKeys("forbidden");
        assertThat(modules.needs().get("demo")).containsExactly("gateway");
    }

    @Test
    void arrows_that_others_lead_to_are_left_out() {
        var arrows = new Arrows(new TreeMap<>());
        arrows.needs().put("page", rooms("screen", "reading", "text"));
        arrows.needs().put("screen", rooms("reading"));
        arrows.needs().put("reading", rooms("text"));
        arrows.needs().put("text", rooms());

        assertThat(arrows.fewest().needs())
                .containsEntry("page", rooms("screen"))
                .containsEntry("screen", rooms("reading"))
                .containsEntry("reading", rooms("text"))
                .containsEntry("text", rooms());
    }

    @Test
    void a_circle_is_not_drawn_but_refused() {
        var arrows = new Arrows(new TreeMap<>());
        arrows.needs().put("page", rooms("screen"));
        arrows.needs().put("screen", rooms("page"));

        assertThatThrownBy(arrows::fewest).hasMessageContaining("circle");
    }

    private static SortedSet<String> rooms(String... names) {
        return new TreeSet<>(List.of(names));
    }
}
