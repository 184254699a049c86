package org.portolan.records.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.records.Refusals.reasonOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
    @ParameterizedTest
    @ValueSource(strings = {"Tianjin Xingang", "天津新港", "São Tomé", "container 📦 seen"})
    void accepts_words_of_any_script(String words) {
        assertThat(PlainText.require("name", words, 50)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000b",
                "a\nb",
                "a\u007Fb",
                "a\u0085b",
                "\uD800",
                "a\uDC00",
                "a\uFFFF",
                "a\uFDD0",
                "a\u202Eb",
                "a\u2028b"
            })
    void refuses_what_is_invisible_or_no_character(String words) {
        assertThat(reasonOf(() -> PlainText.require("name", words, 50)).code()).isEqualTo("TEXT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u200Bb",
                "a\u200Eb",
                "a\u200Fb",
                "a\u2060b",
                "a\uFEFFb",
                "a\u00ADb",
                "a\u061Cb",
                "a\u2064b",
                "a\u034Fb",
                "a\u3164b",
                "a\u115Fb",
                "a\u180Eb",
                "a\u202Ab",
                "a\u202Db",
                "a\u2066b",
                "a\u2069b",
                "a\uDB40\uDC01b",
                "a\uDB40\uDC7Fb",
                "a\uFE0Fb",
                "a\u200Db",
                "a\u200Cb",
                "a\uFFF9b",
                "a\uDB40\uDC41b",
                "a\u0378b",
                "a\u180Bb",
                "1\u180Fb",
                "\u182D\u180B\u180B",
                "a\u2D7Fb",
                "a\uD81B\uDFE4b",
                "\u00A0\u00A0",
                "a\u00A0",
                "\u3000\u5929"
            })
    void a_new_record_holds_nothing_that_cannot_be_seen(String words) {
        assertThat(reasonOf(() -> PlainText.requireNew("name", words, 50)).field())
                .isEqualTo("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"می\u200Cخواهم", "क्\u200Dष", "⚠\uFE0F seal", "葛\uDB40\uDD00飾", "ᠭ\u180Bᠠ", "a\u00A0b"})
    void a_new_record_may_hold_what_a_script_needs(String words) {
        assertThat(PlainText.requireNew("name", words, 50)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u200Bb", "a\u00ADb", "a\u2060b"})
    void a_record_that_was_written_before_that_rule_is_still_read(String words) {
        assertThat(PlainText.require("name", words, 50)).isEqualTo(words);
    }

    @Test
    void refuses_another_normal_form_than_nfc() {
        assertThat(reasonOf(() -> PlainText.require("name", "Sa\u0303o", 50)).message())
                .startsWith("NOT_NFC[name]: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " a", "a ", "\u3000a"})
    void refuses_blank_edges(String words) {
        assertThat(reasonOf(() -> PlainText.require("name", words, 50)).code()).isEqualTo("FORM");
    }

    @Test
    void counts_code_points_and_not_bytes() {
        assertThat(PlainText.require("name", "📦📦", 2)).isEqualTo("📦📦");
        assertThat(reasonOf(() -> PlainText.require("name", "📦📦📦", 2)).code())
                .isEqualTo("TOO_LONG");
    }

    @Test
    void identifiers_are_printable_ascii() {
        assertThat(Identifier.require("ucr", "5GB 123/45", 35)).isEqualTo("5GB 123/45");
        assertThat(reasonOf(() -> Identifier.require("ucr", "５GB", 35)).message())
                .startsWith("FORM[ucr]");
        assertThat(reasonOf(() -> Identifier.require("ucr", "GB ", 35)).code()).isEqualTo("FORM");
        assertThat(reasonOf(() -> Identifier.require("ucr", "G".repeat(36), 35)).code())
                .isEqualTo("TOO_LONG");
    }
}
