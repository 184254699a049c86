package org.portolan.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.fixture.GatewayUnderTest;
import tools.jackson.databind.JsonNode;

/** What the description says of answers of our own interface: what is always there, and which codes there are. */
class DescribedMembersTest {
    private static final String OWN = "/api/v1/";
    private static final String SCHEMAS = "#/components/schemas/";

    /** Objects of answers that promise no member, and why. */
    private static final Map<String, String> NOTHING_IS_ALWAYS_THERE = Map.ofEntries(
            Map.entry("CheckTerms", "an agreement fixes what its parties could agree on"),
            Map.entry("Transport", "a form tells what it has boxes for"),
            Map.entry("StreamResult", "a line is of an event, or the last one with the counts"),
            Map.entry("VoyageShown", "of what carries a container any part may be all that is known"),
            Map.entry("RecordedMovement.capture", "a gate tells what its cameras could read"),
            Map.entry("RecordedMovement.furtherDangerousGoods", "a number, a class or both"),
            Map.entry("RecordedMovement.rail", "at least one of its parts"),
            Map.entry("RecordedMovement.reading", "a sensor tells what it measures"),
            Map.entry("RecordedMovement.truck", "what draws, what is drawn, or both"),
            Map.entry("RecordedMovement.truck.tractor", "a plate, a number or both"),
            Map.entry("RecordedMovement.truck.trailer", "a plate, a number or both"),
            Map.entry("SharedMovement.rail", "at least one of its parts"),
            Map.entry("SharedMovement.truck", "what draws, what is drawn, or both"),
            Map.entry("SharedMovement.truck.tractor", "a plate, a number or both"),
            Map.entry("SharedMovement.truck.trailer", "a plate, a number or both"));

    /**
     * Members that hold words, names, numbers and times, and codes of lists that others keep. A new member that is none of
     * these has an enum, a pattern or a format.
     */
    private static final Set<String> FREE = Set.of("""
            address addressedTo administration agreement alarmId allowedAreas approvedExporter arrangement asOf at billOfLading
            billsOfLading bookingReference bookings by carReference carrierCode carrierServiceCode certified channel claimed clientId
            clientSecret code conflictId conflictIds container containerNumber containerNumbers containers
            controlReference conveyance country created declaration declarationReference declarations departureId description detail
            document dwell effectiveFrom enrolmentId entered eventId eventIds evidenceEvents exportDeclaration facilityCode
            failingSince field formType from function granted hsCode hsHeading id identificationNumber imdgClass importingCountry isoSizeType
            issueDate issuer issuingCountry key ledgerTime left legalBasis legalName licensePlate liftedAt localName
            location locations marks message messageId mspId name next notAfter noticeNumber number of operation
            originCountry originCriterion originatingParty originatingPartyFunction originatorEventId otherGround
            otherVoyage ownerCity parameters parties party place places portOfDischarge position probe programme
            propertyPath raisedAt rawRead reason recipient reference region remarks ruleId saidAt scope sealNumbers
            secret sender sentence serviceReference severity sha256 sharedWith shiftStart signatory signedBy since source sourceSystem subject
            statementId tag text tier time tin title toOrder tokenUrl traderTin trailerNumber transactionId ucr ucrs unconfirmed unit url
            validFrom validTo value version vesselImo vesselName voyage what writer yardEntryTime yardSlot
            """.strip().split("\\s+"));

    private static final Pattern CODES = Pattern.compile("[A-Z]{3,}[A-Z_]*(, [A-Z_]{3,})* or [A-Z0-9_]{3,}+(?! code)");

    private final JsonNode description =
            GatewayUnderTest.shared().anonymous().get("/openapi.json").json();

    @Test
    void every_object_of_an_answer_says_what_is_always_there() {
        Set<String> silent = new TreeSet<>();

        ofAnswers((name, object) -> {
            if (object.path("properties").size() > 0 && object.path("required").isEmpty()) {
                silent.add(name);
            }
        });

        assertThat(silent).containsExactlyInAnyOrderElementsOf(NOTHING_IS_ALWAYS_THERE.keySet());
    }

    @Test
    void what_is_always_there_is_a_member() {
        ofAnswers((name, object) -> object.path("required")
                .forEach(member -> assertThat(object.path("properties").propertyNames())
                        .as(name)
                        .contains(member.asString())));
    }

    @Test
    void every_text_has_its_codes_or_its_form_unless_anything_may_stand_there() {
        Set<String> formless = new TreeSet<>();
        List<String> untold = new ArrayList<>();

        ofAll((name, object) -> object.path("properties").properties().forEach(member -> {
            JsonNode text = member.getValue().has("items") ? member.getValue().get("items") : member.getValue();
            boolean free = text.path("type").asString("").equals("string")
                    && !text.has("enum")
                    && !text.has("pattern")
                    && !text.has("format");
            if (free) {
                formless.add(member.getKey());
                if (CODES.matcher(member.getValue().path("description").asString(""))
                        .find()) {
                    untold.add(name + "." + member.getKey());
                }
            }
        }));

        assertThat(untold).isEmpty();
        assertThat(formless).isSubsetOf(FREE);
    }

    private void ofAnswers(BiConsumer<String, JsonNode> look) {
        Set<String> seen = new TreeSet<>();
        calls((name, call) -> call.path("responses")
                .properties()
                .forEach(answer -> objects(name + " " + answer.getKey(), answer.getValue(), seen, look)));
        assertThat(seen).hasSizeGreaterThan(60);
    }

    private void ofAll(BiConsumer<String, JsonNode> look) {
        Set<String> seen = new TreeSet<>();
        calls((name, call) -> objects(name, call, seen, look));
    }

    private void calls(BiConsumer<String, JsonNode> look) {
        description.get("paths").properties().stream()
                .filter(path -> path.getKey().startsWith(OWN))
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(call -> look.accept(call.getKey() + " " + path.getKey(), call.getValue())));
    }

    /** Each object once: those of schemas by the schema's name, others by their place. */
    private void objects(String place, JsonNode node, Set<String> seen, BiConsumer<String, JsonNode> look) {
        String reference = node.path("$ref").asString("");
        if (!reference.isEmpty()) {
            String name = reference.startsWith(SCHEMAS) ? reference.substring(SCHEMAS.length()) : reference;
            if (seen.add(name)) {
                objects(name, description.at(reference.substring(1)), seen, look);
            }
            return;
        }
        if (node.path("properties").isObject()) {
            look.accept(place, node);
            node.get("properties")
                    .properties()
                    .forEach(member -> objects(place + "." + member.getKey(), member.getValue(), seen, look));
        }
        List.of("items", "schema", "content", "application/json", "application/x-ndjson", "requestBody", "responses")
                .forEach(name -> {
                    if (node.path(name).isObject()) {
                        objects(place, node.get(name), seen, look);
                    }
                });
        node.path("allOf").forEach(part -> objects(place, part, seen, look));
    }
}
