package org.portolan.contracts.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.portolan.records.RecordKinds;
import org.portolan.records.fixture.WrittenDown;
import org.portolan.records.ledger.RecordKind;

/**
 * Holds the list of keys in {@code docs/architecture.md} against what every function of the contracts was seen to write,
 * so that a kind of key without a row, or a row without such keys, is found.
 */
final class ListedKeysTest {
    private final List<ListedKey> listed = ListedKey.all();
    private final List<GoldenKeys> golden = GoldenKeys.all();

    @Test
    void every_kind_of_key_is_listed_and_every_listed_one_is_written() {
        WrittenDown.assertSame(
                "the list of keys in docs/architecture.md",
                listed.stream()
                        .filter(row -> !row.isOfFormerTimes())
                        .map(ListedKey::form)
                        .toList(),
                forms(listed, golden));
    }

    @Test
    void what_lies_there_of_former_times_is_written_by_nothing() {
        assertThat(listed)
                .filteredOn(ListedKey::isOfFormerTimes)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(forms(listed, golden)).doesNotContain(row.form()));
    }

    @Test
    void a_kind_that_is_not_listed_and_one_that_is_not_written_are_found() {
        List<String> page = List.of(
                "### Chaincode `movement`",
                "| key | written by | who changes it | what lies there | private part |",
                "| `seal` container, seal | `seal:affix` | officers of `container` | a seal | `seal` |");
        GoldenKeys alarm =
                new GoldenKeys("movement", "alarm:raise", List.of("writes: |alarm|CSQU3054383| = {}", "answer: {}"));

        assertThat(ListedKey.in(page).stream().map(ListedKey::form)).containsExactly("movement seal and 2 names");
        assertThat(forms(ListedKey.in(page), List.of(alarm))).containsExactly("movement alarm and 1 names");
        assertThat(ListedKey.in(page).getFirst().owners(WrittenKey.parse("|seal|CSQU3054383|S-1|")))
                .containsExactly("CSQU3054383");
    }

    @Test
    void a_private_part_under_a_key_of_no_kind_is_found() {
        String unknown = new WrittenKey("secret", List.of("CNCustomsMSP")).hash();
        GoldenKeys hidden = new GoldenKeys(
                "certificate",
                "origin:issue",
                List.of(
                        "writes: |origin|CNCustomsMSP| = {}",
                        "hands: _implicit_org_CNCustomsMSP " + unknown + " = 00"));

        assertThat(hidden.handed(List.of("secret"))).hasSize(1);
        assertThatThrownBy(() -> hidden.handed(List.of("origin"))).hasMessageContaining("of no kind");
    }

    @Test
    void the_functions_that_write_a_key_are_named() {
        var functions = GoldenCalls.functionsWithExample();
        var words = listed.stream().map(ListedKey::word).toList();

        for (ListedKey row : listed) {
            var seen = golden.stream()
                    .filter(call -> call.chaincode().equals(row.chaincode()))
                    .filter(call -> Stream.concat(call.written().stream(), call.handed(words).stream())
                            .anyMatch(key -> key.word().equals(row.word())))
                    .map(GoldenKeys::function)
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(seen.stream().filter(function -> !row.functions().contains(function)))
                    .as("missing in the row of %s in docs/architecture.md", row.form())
                    .isEmpty();
            assertThat(row.functions().stream()
                            .map(function -> row.chaincode() + " " + function)
                            .filter(function -> !functions.contains(function)))
                    .as("in the row of %s in docs/architecture.md, but without an example", row.form())
                    .isEmpty();
        }
    }

    @Test
    void whose_peers_sign_a_change_is_what_the_policy_on_the_key_says() {
        for (ListedKey row : listed) {
            for (GoldenKeys call : golden) {
                for (WrittenKey key : written(call, row)) {
                    Optional<String> signer = call.signer(key);

                    signer.ifPresent(
                            member -> assertThat(row.owners(key)).as(row.form()).containsExactly(member));
                }
            }
            boolean entrusted = golden.stream()
                    .anyMatch(call -> written(call, row).stream()
                            .anyMatch(key -> call.signer(key).isPresent()));
            assertThat(row.owner().contains("`")).as(row.form()).isEqualTo(entrusted);
        }
    }

    @Test
    void who_holds_the_confidential_part_is_who_it_was_handed_to() {
        var words = listed.stream().map(ListedKey::word).toList();

        for (ListedKey row : listed) {
            List<WrittenKey> handed = new ArrayList<>();
            for (GoldenKeys call : golden) {
                for (WrittenKey key : call.handed(words)) {
                    if (call.chaincode().equals(row.chaincode()) && key.word().equals(row.word())) {
                        handed.add(key);
                        assertThat(key.names())
                                .as(row.form())
                                .filteredOn(call.holders(key)::contains)
                                .containsExactlyInAnyOrderElementsOf(row.holders(key));
                    }
                }
            }
            assertThat(row.isPrivate()).as(row.form()).isEqualTo(!handed.isEmpty());
        }
    }

    @Test
    void kinds_of_record_have_the_keys_that_they_declare() {
        for (RecordKind<?> kind : RecordKinds.ALL) {
            assertThat(listed.stream()
                            .filter(row -> row.chaincode().equals(RecordKind.CHAINCODE))
                            .filter(row -> row.word().equals(kind.word())))
                    .as("the row of `%s` in docs/architecture.md", kind.word())
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.names()).hasSize(kind.names());
                        assertThat(row.functions()).allMatch(function -> function.startsWith(kind.contract() + ":"));
                    });
        }
    }

    private static SortedSet<String> forms(List<ListedKey> listed, List<GoldenKeys> golden) {
        List<String> words = listed.stream().map(ListedKey::word).toList();
        return golden.stream()
                .flatMap(call -> Stream.concat(call.written().stream(), call.handed(words).stream())
                        .map(key -> call.chaincode() + " " + key.word() + " and "
                                + key.names().size() + " names"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<WrittenKey> written(GoldenKeys call, ListedKey row) {
        return call.chaincode().equals(row.chaincode())
                ? call.written().stream()
                        .filter(key -> key.word().equals(row.word()))
                        .toList()
                : List.of();
    }
}
