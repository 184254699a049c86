package org.portolan.gateway.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.gateway.reading.ThreeGateways.block;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestKeys;

class BrowserTest {
    static final String CONTAINER = Reports.container(1_700);
    static final String AS_OF = "/?known=then&asOf=2035-01-01T00:00&container=" + CONTAINER;
    private static final GatewayUnderTest GATEWAY = GatewayUnderTest.shared();
    private static final int FIRST_VIEW = 100_000;

    @BeforeAll
    static void a_container_is_held_in_singapore() {
        report(TestKeys.TIANJIN_PORT, "GTIN", "CNTXG", 20_000);
        report(TestKeys.CN_OFFICER, "CUSR", "CNTXG", 19_900);
        report(TestKeys.TIANJIN_PORT, "LOAD", "CNTXG", 19_800);
        estimate("DISC", 220, 5_000);
        report(TestKeys.SINGAPORE_PORT, "DISC", "SGSIN", 100);
        estimate("GTOT", -2_000, 90);
        GATEWAY.awaitPosition(report(TestKeys.SG_OFFICER, "CUSI", "SGSIN", 50));
    }

    private static void estimate(String code, int minutes, int saidBefore) {
        var event = Reports.event(CONTAINER, code, "SGSIN", Reports.time(minutes));
        event.put("classifier", "EST");
        event.put("reportedTime", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(Reports.time(saidBefore)));
        assertThat(GATEWAY.as(TestKeys.SINGAPORE_PORT).post("/movements", event).status())
                .isEqualTo(201);
    }

    private static long report(TestKeys key, String code, String place, int minutes) {
        return block(GATEWAY.as(key).post("/movements", Reports.event(CONTAINER, code, place, Reports.time(minutes))));
    }

    @Test
    void every_screen_can_be_used_by_everybody() {
        everyScreen("en", (browser, screen, soft) -> {
            browser.size(1280, 900);
            assertUsable(browser, screen.name(), soft);
            browser.picture(screen.file("en"));
            browser.media("screen", "dark");
            assertUsable(browser, screen.name() + ", dark", soft);
            browser.picture(screen.file("en") + "-dark");
            browser.media("screen", "light");
        });
    }

    /** Reading from the right and a narrow screen are tried together: both move everything there is. */
    @Test
    void every_screen_can_be_used_from_right_to_left_and_on_a_telephone() {
        everyScreen("ar", (browser, screen, soft) -> {
            browser.size(360, 740);
            soft.assertThat(browser.isTooWide())
                    .as("%s on a telephone", screen.name())
                    .isFalse();
            assertUsable(browser, screen.name() + " on a telephone", soft);
            browser.picture(screen.file("ar") + "-telephone");
        });
    }

    @Test
    void every_page_for_people_is_under_test() {
        var paths = ScreenUnderTest.all().stream().map(ScreenUnderTest::path).toList();

        assertThat(ScreenMappings.missing(ScreenMappings.ofPages(), paths)).isEmpty();
    }

    @Test
    void a_page_that_was_forgotten_is_named() {
        var pages = ScreenMappings.ofPages();

        assertThat(pages).hasSizeGreaterThan(8);
        assertThat(ScreenMappings.missing(pages, List.of("/?container=X", "/page/edi/7/messages/1")))
                .contains("/page/edi/{id}", "/page/conflicts")
                .doesNotContain("/", "/page/edi/{id}/messages/{number}");
    }

    private interface Look {
        void at(Browser browser, ScreenUnderTest screen, SoftAssertions soft);
    }

    private static void everyScreen(String language, Look look) {
        var soft = new SoftAssertions();
        try (var browser = browser(language)) {
            var reader = Optional.<TestKeys>empty();
            for (var screen : ScreenUnderTest.all()) {
                if (!screen.reader().equals(reader)) {
                    reader = screen.reader();
                    browser.forget();
                    reader.ifPresent(browser::signIn);
                }
                browser.open(screen.path());
                look.at(browser, screen, soft);
                soft.assertThat(browser.text()).as(screen.name()).doesNotContain("??");
                soft.assertThat(browser.complaints()).as(screen.name()).isEmpty();
                soft.assertThat(browser.traffic().elsewhere(GATEWAY.base()))
                        .as(screen.name())
                        .isEmpty();
            }
        }
        soft.assertAll();
    }

    private static void assertUsable(Browser browser, String look, SoftAssertions soft) {
        soft.assertThat(browser.violations()).as(look).isEmpty();
    }

    @Test
    void the_main_question_is_answered_without_script() {
        try (var browser = browser("en")) {
            browser.withoutScript();
            browser.open("/");
            browser.find("#container").sendKeys(CONTAINER.toLowerCase(Locale.ROOT));
            browser.find("#key").sendKeys(TestKeys.CN_OFFICER.name(), Keys.ENTER);

            browser.awaitText("On hold", "Selected for control", "Gate in");
        }
    }

    @Test
    void the_main_question_is_answered_with_the_keyboard_alone() {
        try (var browser = browser("en")) {
            browser.open("/");
            browser.press(Keys.TAB);
            assertThat(browser.focusedText()).isEqualTo("Skip to content");
            browser.press(Keys.ENTER, Keys.TAB);
            browser.press(CONTAINER);
            for (int tabs = 0; tabs < 5 && !"key".equals(browser.focusedId()); tabs++) {
                browser.press(Keys.TAB);
            }
            browser.press(TestKeys.CN_OFFICER.name());
            browser.press(Keys.ENTER);

            browser.awaitText("On hold", "Selected for control");
        }
    }

    @Test
    void the_first_view_is_light() {
        try (var browser = browser("en")) {
            browser.signIn(TestKeys.CN_OFFICER);
            browser.traffic();
            browser.driver().executeCdpCommand("Network.clearBrowserCache", Map.of());
            browser.open("/?container=" + CONTAINER);

            assertThat(browser.traffic().bytes()).isPositive().isLessThan(FIRST_VIEW);
        }
    }

    private static Browser browser(String language) {
        return Browser.of(GATEWAY, language);
    }
}
