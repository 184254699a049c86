package org.portolan.gateway.screen;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The six official languages of the United Nations, each by its own name. */
public enum Language {
    ENGLISH("en", "English", Locale.ENGLISH),
    CHINESE("zh-Hans", "中文", Locale.SIMPLIFIED_CHINESE),
    FRENCH("fr", "Français", Locale.FRENCH),
    SPANISH("es", "Español", Locale.of("es")),
    RUSSIAN("ru", "Русский", Locale.of("ru")),
    // With the digits that stand on containers and in times.
    ARABIC("ar", "العربية", Locale.forLanguageTag("ar-u-nu-latn"));

    private final String tag;
    private final String ownName;
    private final Locale locale;

    Language(String tag, String ownName, Locale locale) {
        this.tag = tag;
        this.ownName = ownName;
        this.locale = locale;
    }

    /** The language of a locale; English for one that is not spoken here. */
    public static Language of(Locale locale) {
        return ofCode(locale.getLanguage()).orElse(ENGLISH);
    }

    /** The language with those two letters, if it is spoken here. */
    public static Optional<Language> ofCode(String code) {
        return Stream.of(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    /** All codes, as they are told to those who asked for another. */
    public static String codes() {
        return Stream.of(values()).map(Language::code).collect(Collectors.joining(", "));
    }

    /** Two letters of ISO 639, as in the parameter {@code lang}. */
    public String code() {
        return locale.getLanguage();
    }

    /** The BCP 47 tag for {@code lang} attributes. */
    public String tag() {
        return tag;
    }

    /** The name by which its speakers call it. */
    public String ownName() {
        return ownName;
    }

    /** How times, names of countries and texts are written. */
    public Locale locale() {
        return locale;
    }

    /** The value of {@code dir} attributes. */
    public String direction() {
        return this == ARABIC ? "rtl" : "ltr";
    }
}
