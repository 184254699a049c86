package org.portolan.gateway.browser;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portolan.gateway.alarm.watch.RaisedAlarm;
import org.portolan.gateway.fixture.TestKeys;

/**
 * A page that everybody has to be able to use. Each feature adds its own to the list.
 *
 * @param reader whose key is entered before, if any is
 */
record ScreenUnderTest(String name, String path, Optional<TestKeys> reader) {

    static List<ScreenUnderTest> all() {
        return List.of(
                of("start", "/", null),
                of("start with a key", "/", TestKeys.CN_OFFICER),
                of("a number with a slip", "/?container=CSQU3054384", TestKeys.CN_OFFICER),
                of("several containers", "/?container=CSQU3054384," + BrowserTest.CONTAINER, TestKeys.CN_OFFICER),
                of("contradictions without a key", "/page/conflicts", null),
                of("contradictions", "/page/conflicts", TestKeys.CN_OFFICER),
                of("contradictions for others", "/page/conflicts", TestKeys.CN_TRADER),
                of("a container as of a time", BrowserTest.AS_OF, TestKeys.CN_OFFICER),
                of("alarms", "/page/alarms", TestKeys.CN_OFFICER),
                of("an alarm", "/page/alarms/" + RaisedAlarm.id(), TestKeys.TIANJIN_PORT),
                of("notices", "/page/notices?status=SENT", TestKeys.CN_OFFICER),
                of("a notice", ShownExamples.notice(), TestKeys.CN_OFFICER),
                of("certificates", "/page/certificates-of-origin?sort=created", TestKeys.CN_ORIGIN),
                of("a certificate", ShownExamples.certificate(), TestKeys.CN_ORIGIN),
                of("a certificate with claims", ShownExamples.claimed(), TestKeys.CN_OFFICER),
                of("operators", "/page/aeo-records?status=CERTIFIED", TestKeys.CN_AEO),
                of("an operator", ShownExamples.operator(), TestKeys.CN_AEO),
                of("agreements without a key", "/page/origin-agreements", null),
                of("agreements", ShownExamples.agreements(), TestKeys.CN_ORIGIN),
                of("developer", "/page/developer", TestKeys.CN_OFFICER),
                of("a subscription", ShownExamples.subscription(), TestKeys.CN_OFFICER),
                of("messages", "/page/edi", TestKeys.TIANJIN_PORT),
                of("an interchange", ShownExamples.interchange(), TestKeys.TIANJIN_PORT),
                of("a message", ShownExamples.interchange() + "/messages/1", TestKeys.TIANJIN_PORT),
                of("a message with faults", ShownExamples.interchange() + "/messages/2", TestKeys.TIANJIN_PORT),
                of("a container", "/?container=" + BrowserTest.CONTAINER, TestKeys.CN_OFFICER));
    }

    private static ScreenUnderTest of(String name, String path, @Nullable TestKeys reader) {
        return new ScreenUnderTest(name, path, Optional.ofNullable(reader));
    }

    String file(String language) {
        return name.replace(' ', '-') + "-" + language;
    }

    @Override
    public String toString() {
        return name;
    }
}
