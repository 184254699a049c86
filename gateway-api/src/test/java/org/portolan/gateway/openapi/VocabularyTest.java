package org.portolan.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.portolan.records.container.code.Classifier;
import org.portolan.records.container.code.Direction;
import org.portolan.records.container.code.EmptyIndicator;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.code.EventType;
import org.portolan.records.container.code.FacilityType;
import org.portolan.records.container.code.TransportMode;
import org.portolan.records.origin.details.CertificateFlag;
import org.portolan.records.origin.statement.RejectionGround;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** The described codes are those that the records know. */
class VocabularyTest {

    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of("/RecordedMovement/properties/eventCode", EventCode.values()),
                Arguments.of("/RecordedMovement/properties/eventType", EventType.values()),
                Arguments.of("/RecordedMovement/properties/classifier", Classifier.values()),
                Arguments.of("/RecordedMovement/properties/direction", Direction.values()),
                Arguments.of("/RecordedMovement/properties/emptyIndicator", EmptyIndicator.values()),
                Arguments.of("/RecordedMovement/properties/facilityType", FacilityType.values()),
                Arguments.of("/RecordedMovement/properties/transportMode", TransportMode.values()),
                Arguments.of("/CertificateDetails/properties/flags/items", CertificateFlag.values()),
                Arguments.of("/RejectionNotice/properties/grounds/items", RejectionGround.values()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void lists_the_codes_of_the_records(String pointer, Enum<?>[] codes) throws IOException {
        try (var file = new ClassPathResource("openapi/records.json").getInputStream()) {
            var listed = JsonMapper.shared().readTree(file).at("/schemas" + pointer + "/enum");

            assertThat(StreamSupport.stream(listed.spliterator(), false).map(code -> code.asString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.of(codes).map(Enum::name).toList());
        }
    }
}
