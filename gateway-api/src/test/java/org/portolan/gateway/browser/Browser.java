package org.portolan.gateway.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.TestKeys;

/**
 * One person at a gateway's pages.
 *
 * <pre>{@code
 * try (var browser = Browser.of(GatewayUnderTest.shared(), "en")) {
 *     browser.signIn(TestKeys.CN_OFFICER);
 *     browser.open("/page/alarms");
 *     assertThat(browser.violations()).isEmpty();
 * }
 * }</pre>
 *
 * A page that follows the ledger renews itself while it is looked at; a look is repeated until it holds.
 *
 * <p>Where there is no Chromium the test is reported as skipped.
 */
public final class Browser implements AutoCloseable {
    private static final List<String> LEVEL_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final GatewayUnderTest gateway;
    private final ChromeDriver driver;

    private Browser(GatewayUnderTest gateway, ChromeDriver driver) {
        this.gateway = gateway;
        this.driver = driver;
    }

    /** A browser whose owner prefers a language, such as {@code en} or {@code ar}. */
    public static Browser of(GatewayUnderTest gateway, String language, String... arguments) {
        return new Browser(gateway, Chromium.start(language, arguments));
    }

    /** The driver, for what this class does not offer. */
    public ChromeDriver driver() {
        return driver;
    }

    public void open(String path) {
        gateway.awaitWritten();
        driver.get(gateway.base().resolve(path).toString());
    }

    /** Enters a key on the first page. */
    public void signIn(TestKeys key) {
        open("/");
        find("#key").sendKeys(key.name());
        find("#key").sendKeys(Keys.ENTER);
        // Who opens another page before the answer is there takes the question back.
        await().atMost(PATIENCE).until(() -> driver.manage().getCookieNamed("portolan-page") != null);
    }

    /** As if the browser had never been here. */
    public void forget() {
        driver.manage().deleteAllCookies();
    }

    /** An element to act on at once; what it says is asked with {@link #text(String)}. */
    public WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    public List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** What a person reads in the content of the page. */
    public String text() {
        return text("main");
    }

    /** What a person reads in an element. */
    public String text(String selector) {
        return look(() -> find(selector).getText());
    }

    /** Returns when a person reads all of this in the content of the page, in this order. */
    public void awaitText(String... words) {
        await().atMost(PATIENCE)
                .ignoreException(StaleElementReferenceException.class)
                .untilAsserted(() -> assertThat(text()).containsSubsequence(words));
    }

    private static <T> T look(Callable<T> look) {
        return await().atMost(PATIENCE)
                .ignoreExceptionsMatching(Browser::isOfRenewal)
                .until(look, seen -> true);
    }

    private static boolean isOfRenewal(Throwable failure) {
        return failure instanceof StaleElementReferenceException || failure instanceof NoSuchElementException;
    }

    /** Presses keys where the focus is. */
    public void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** What a person reads in the element that has the focus. */
    public String focusedText() {
        return look(() -> driver.switchTo().activeElement().getText());
    }

    /** The id of the element that has the focus, or nothing. */
    public String focusedId() {
        return look(() -> String.valueOf(driver.switchTo().activeElement().getDomAttribute("id")));
    }

    /** From the next page on no script runs. */
    public void withoutScript() {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    }

    /** The width and height of the page in CSS pixels, as on a telephone if they are so. */
    public void size(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    /** As a person sees it who prefers a scheme, {@code light} or {@code dark}, or on a {@code media} such as print. */
    public void media(String media, String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("media", media, "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** What keeps people from using the page, by the rules of WCAG 2.2 up to level AA; empty if nothing does. */
    public List<String> violations() {
        return look(() -> rules().analyze(driver).getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> driver.getCurrentUrl() + " " + rule.getId() + ": " + node.getTarget() + " "
                                + node.getFailureSummary()))
                .toList());
    }

    // The other mode is for pages in pages, of which there are none here: it opens a window at each look.
    @SuppressWarnings("deprecation")
    private static AxeBuilder rules() {
        var violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations"));
        return new AxeBuilder().setLegacyMode(true).withOptions(violations).withTags(LEVEL_AA);
    }

    /** Whether the page is wider than the window, so that a person has to scroll sideways. */
    public boolean isTooWide() {
        return Boolean.TRUE.equals(driver.executeScript(
                "return document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }

    /** What the browser complained of since it was last asked; an answer of 4xx to a page is no complaint. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .filter(message ->
                        !message.matches(".*Failed to load resource: the server responded with a status of 4\\d\\d.*"))
                .toList();
    }

    /** What went over the network since it was last asked. */
    public Traffic traffic() {
        return Traffic.of(driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(LogEntry::getMessage)
                .toList());
    }

    /** Keeps a picture of the whole page below {@code target/screens}, for people to look at. */
    public void picture(String name) {
        try {
            var folder = Files.createDirectories(Path.of("target", "screens"));
            long height = (Long) driver.executeScript("return document.documentElement.scrollHeight");
            long width = (Long) driver.executeScript("return document.documentElement.clientWidth");
            var shot = driver.executeCdpCommand(
                    "Page.captureScreenshot",
                    Map.of(
                            "captureBeyondViewport",
                            true,
                            "optimizeForSpeed",
                            true,
                            "clip",
                            Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1)));
            Files.write(
                    folder.resolve(name + ".png"), OutputType.BYTES.convertFromBase64Png((String) shot.get("data")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
