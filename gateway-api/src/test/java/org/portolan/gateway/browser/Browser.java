package org.portolan.gateway.browser;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.portolan.gateway.fixture.TestKeys;

/**
 * One person at a gateway's pages.
 *
 * <pre>{@code
 * try (var browser = Browser.of(GatewayUnderTest.shared().base(), "en")) {
 *     browser.signIn(TestKeys.CN_OFFICER);
 *     browser.open("/page/alarms");
 *     assertThat(browser.violations()).isEmpty();
 * }
 * }</pre>
 *
 * Where there is no Chromium the test is reported as skipped.
 */
public final class Browser implements AutoCloseable {
    private static final List<String> LEVEL_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final URI base;
    private final ChromeDriver driver;

    private Browser(URI base, ChromeDriver driver) {
        this.base = base;
        this.driver = driver;
    }

    /** A browser whose owner prefers a language, such as {@code en} or {@code ar}. */
    public static Browser of(URI base, String language, String... arguments) {
        return new Browser(base, Chromium.start(language, arguments));
    }

    /** The driver, for what this class does not offer. */
    public ChromeDriver driver() {
        return driver;
    }

    public void open(String path) {
        driver.get(base.resolve(path).toString());
    }

    /** Enters a key on the first page. */
    public void signIn(TestKeys key) {
        open("/");
        find("#key").sendKeys(key.name());
        find("#key").sendKeys(Keys.ENTER);
    }

    /** As if the browser had never been here. */
    public void forget() {
        driver.manage().deleteAllCookies();
    }

    public WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    public List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** What a person reads in the content of the page. */
    public String text() {
        return find("main").getText();
    }

    /** Presses keys where the focus is. */
    public void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** The element that has the focus. */
    public WebElement focused() {
        return driver.switchTo().activeElement();
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
        return new AxeBuilder()
                .withTags(LEVEL_AA).analyze(driver).getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> driver.getCurrentUrl() + " " + rule.getId() + ": " + node.getTarget() + " "
                                        + node.getFailureSummary()))
                        .toList();
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
