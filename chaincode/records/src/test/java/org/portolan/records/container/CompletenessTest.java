package org.portolan.records.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portolan.records.reason.InvalidValue;

/** Parts of an event that its code demands or excludes, and the forms of what machines observed. */
class CompletenessTest {
    private static final String EVENT = """
            {"containerNumber":"CSQU3054383","eventCode":"%s","eventType":"%s","classifier":"ACT",
             "eventTime":"2026-11-20T08:15:00+08:00","reportedTime":"2026-11-20T08:15:00+08:00",
             "location":"CNTXG","direction":"IMPORT","emptyIndicator":"LADEN"%s}""";

    @ParameterizedTest(name = "{0} {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "HOLD|SHIPMENT||documentReferences",
                "DETC|IOT||reading",
                "DETC|IOT|,\"reading\":{\"humidityPercent\":\"80\"}|reading.iotEventCode",
                "MEAS|REEFER|,\"reading\":{\"iotEventCode\":\"DRO\"}|reading.temperatures",
                "MEAS|REEFER|,\"reading\":{\"setpoint\":\"-18\"}|reading.temperatureUnit",
                "MEAS|REEFER|,\"reading\":{\"setpoint\":\"cold\",\"temperatureUnit\":\"CEL\"}|reading.setpoint",
                "GTIN|EQUIPMENT|,\"reading\":{\"humidityPercent\":\"80\"}|reading",
                "GTIN|EQUIPMENT|,\"capture\":{\"rawRead\":\"X\"}|capture",
                "XCAP|EQUIPMENT|,\"capture\":{\"grossWeightKg\":0}|capture.grossWeightKg",
                "XCAP|EQUIPMENT|,\"capture\":{\"readConfidence\":101}|capture.readConfidence",
                "XCAP|EQUIPMENT|,\"capture\":{\"controlDigit\":\"12\"}|capture.controlDigit",
                "XCAP|EQUIPMENT|,\"capture\":{\"imageHashes\":[\"ff\"]}|capture.imageHashes[0]",
                "GTIN|EQUIPMENT|,\"latitude\":\"38.9\"|longitude",
                "GTIN|EQUIPMENT|,\"latitude\":\"91\",\"longitude\":\"1\"|latitude",
                "GTIN|EQUIPMENT|,\"dangerousFlag\":false,\"unNumber\":\"1203\"|dangerousFlag",
                "GTIN|EQUIPMENT|,\"imdgClass\":\"11\"|imdgClass",
                "GTIN|EQUIPMENT|,\"originatorEventId\":\"1\"|originatingParty",
                "GTIN|EQUIPMENT|,\"originatingParty\":\"A\",\"originatorEventId\":\"1\"|updatedTime",
                "GTIN|EQUIPMENT|,\"updatedTime\":\"2026-11-20T08:15:00Z\"|originatorEventId"
            })
    void names_the_part_that_is_missing_or_wrong(String code, String type, String more, String field) {
        assertThatThrownBy(() -> read(code, type, more == null ? "" : more))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        refused ->
                                assertThat(refused.reasons().getFirst().field()).isEqualTo(field));
    }

    @Test
    void a_capture_keeps_the_raw_read_beside_the_parts_of_the_marked_number() {
        ContainerMovement captured = read("XCAP", "EQUIPMENT", """
                ,"capture":{"rawRead":"CSQU3O54383","readConfidence":87,"ownerCode":"CSQU","serialCode":"305438",
                 "controlDigit":"3","plates":[{"number":"津A12345","region":"津","multiPlate":true}],
                 "grossWeightKg":24500}""");

        assertThat(captured.observation().capture().orElseThrow().marked().joined())
                .contains("CSQU3054383");
    }

    private static ContainerMovement read(String code, String type, String more) {
        return ContainerMovementJson.readReported(
                EVENT.formatted(code, type, more).getBytes(StandardCharsets.UTF_8));
    }
}
