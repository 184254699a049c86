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
