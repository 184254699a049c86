package org.portolan.gateway.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.records.place.Coordinates;
import org.portolan.records.place.UnLocode;

class PlacesTest {
    private static final String XINGANG =
            ",\"CN\",\"TXG\",\"Tianjin Xingang Pt\",\"Tianjin Xingang Pt\",\"TJ\",\"1-------\",\"AS\",\"1607\",,\"3859N 11742E\",\"\"\r\n";
    private static final Places OURS = PlaceList.read();

    @TempDir
    private Path folder;

    @Test
    void knows_ports_rail_terminals_and_border_crossings_by_name_and_position() {
        assertThat(OURS.size()).isGreaterThan(45_000);
        assertThat(OURS.find(new UnLocode("CNTXG")))
                .contains(new KnownPlace(
                        new UnLocode("CNTXG"),
                        "Tianjin Xingang Pt",
                        java.util.Optional.of(new Coordinates(38 * 60 + 59, 117 * 60 + 42))));
        assertThat(OURS.find(new UnLocode("CNHRS"))).map(KnownPlace::name).contains("Horgos");
        assertThat(OURS.find(new UnLocode("RUZBK"))).map(KnownPlace::name).contains("Zabaykal'sk");
        assertThat(OURS.find(new UnLocode("SGSIN")).flatMap(KnownPlace::coordinates))
                .isPresent();
        assertThat(OURS.find(new UnLocode("CNQQQ"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NLRTM, DEHAM, 409", "SGSIN, CNTXG, 4405", "NZAKL, CLVAP, 9660", "CNTXG, CNTXG, 0"})
    void measures_along_a_great_circle(String from, String to, int kilometres) {
        assertThat(OURS.kilometres(new UnLocode(from), new UnLocode(to)).orElseThrow())
                .isCloseTo(kilometres, org.assertj.core.data.Percentage.withPercentage(2));
    }

    @Test
    void guesses_no_distance_to_a_place_without_a_position() {
        assertThat(OURS.kilometres(new UnLocode("CNTXG"), new UnLocode("CNQQQ")))
                .isEqualTo(OptionalInt.empty());
    }

    @Test
    void takes_the_official_list_from_a_file_in_either_encoding() {
        var row =
                ",\"BR\",\"SSO\",\"São Sebastião\",\"Sao Sebastiao\",\"SP\",\"1-------\",\"AI\",\"0212\",,\"2348S 04523W\",\r\n";
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1}) {
            var list = OfficialList.read(file(row + XINGANG, charset));

            assertThat(list.find(new UnLocode("BRSSO")))
                    .contains(new KnownPlace(
                            new UnLocode("BRSSO"),
                            "São Sebastião",
                            java.util.Optional.of(new Coordinates(-(23 * 60 + 48), -(45 * 60 + 23)))));
            assertThat(list.size()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\r\n", "\"sep=;\";;;\r\n", "SEP=;\n"})
    void takes_the_separator_that_a_spreadsheet_declares(String declaration) {
        var list = OfficialList.read(file(declaration + XINGANG.replace(',', ';'), StandardCharsets.UTF_8));

        assertThat(list.find(new UnLocode("CNTXG"))).map(KnownPlace::name).contains("Tianjin Xingang Pt");
    }

    @Test
    void passes_over_rows_that_are_no_places() {
        var list = OfficialList.read(file(
                ",\"CN\",,\".CHINA\",,,,,,,,\r\n"
                        + "\"X\",\"CN\",\"AAA\",\"Gone\",\"Gone\",,\"1-------\",\"XX\",\"1607\",,,\r\n"
                        + ",\"IT\",\"940\",\"Odd\",\"Odd\",,\"1-------\",\"RL\",\"1607\",,,\r\n"
                        + ",\"XZ\",\"AAD\",\"High seas\",\"High seas\",,\"1-------\",\"RL\",\"1607\",,,\r\n"
                        + XINGANG,
                StandardCharsets.UTF_8));

        assertThat(list.size()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3873N 11742E", "9500N 11742E", "3859N 18842E", "3859N 11742"})
    void a_misprinted_position_is_an_unknown_one(String position) {
        var list = OfficialList.read(file(XINGANG.replace("3859N 11742E", position), StandardCharsets.UTF_8));

        assertThat(list.find(new UnLocode("CNTXG")).orElseThrow().coordinates()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                ",\"CN\",\"TXG\",\"Short\" | line 2, has 4 columns where the list has 12",
                ",\"C1\",\"TXG\",\"a\",\"a\",,\"1\",\"AS\",\"1607\",,,\"\" | line 2",
                ",\"CN\",\"TXG\",\"\",\"a\",,\"1\",\"AS\",\"1607\",,,\"\" | line 2, has a name of 0 characters",
                ",\"CN\",\"TXG\",\"a\",\"a\",,\"1\",\"AS\",\"1607\",,\"38.9 117.7\",\"\" | line 2, has coordinates that are not",
                ",\"CN\",\"TXG\",\"a\",\"a\",,\"1\",\"AS\",\"1607\",,\"3859N\",\"\" | line 2, has coordinates that are not",
            })
    void refuses_a_row_that_does_not_fit_and_names_its_line(String row, String message) {
        var file = file(XINGANG + row + "\r\n", StandardCharsets.UTF_8);

        assertThatExceptionOfType(BadPlaceList.class)
                .isThrownBy(() -> OfficialList.read(file))
                .withMessageStartingWith("portolan.places: " + file + ", ")
                .withMessageContaining(message);
    }

    @Test
    void refuses_a_file_that_is_empty_or_not_there() {
        assertThatExceptionOfType(BadPlaceList.class)
                .isThrownBy(() -> OfficialList.read(file("", StandardCharsets.UTF_8)))
                .withMessageContaining("no place at all");
        assertThatExceptionOfType(BadPlaceList.class)
                .isThrownBy(() -> OfficialList.read(folder.resolve("nowhere.csv")))
                .withMessageContaining("cannot be read");
    }

    private Path file(String content, Charset charset) {
        try {
            return Files.write(folder.resolve("list.csv"), content.getBytes(charset));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
