package org.portolan.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.portolan.contracts.network.ContractNetwork.CERTIFICATE;
import static org.portolan.network.testnetwork.TestNetwork.CN;
import static org.portolan.network.testnetwork.TestNetwork.NZ;
import static org.portolan.network.testnetwork.TestNetwork.SG;

import com.google.protobuf.ByteString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import java.util.stream.Stream;
import org.hyperledger.fabric.client.ChaincodeEvent;
import org.hyperledger.fabric.client.CloseableIterator;
import org.hyperledger.fabric.protos.common.Block;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.portolan.contracts.network.Calling;
import org.portolan.contracts.network.ContractNetwork;
import org.portolan.contracts.network.Fresh;
import org.portolan.network.testnetwork.OnBothEngines;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.digest.Salt;
import org.portolan.records.fixture.Certificates;
import org.portolan.records.fixture.Preferences;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.member.MspId;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.details.CertificateDetails;
import org.portolan.records.origin.preference.AccountDetails;
import org.portolan.records.origin.preference.AccountId;
import org.portolan.records.origin.preference.Booking;
import org.portolan.records.origin.preference.BookingOrder;

/** Searches for the bytes of a certificate's confidential part wherever they must not be. */
@OnBothEngines
final class ConfidentialityTest {
    private static final List<String> CONFIDENTIAL = List.of(
            "Southland Tea Rooms",
            "7 Bond Street",
            "18244.00",
            "QZ-2026-977",
            "泉州茶业",
            "1f".repeat(32),
            "NZ-E-QQ-7711",
            "433.75",
            "2f".repeat(32));

    private static final ConfidentialPart<CertificateDetails> TEA =
            ConfidentialPart.of(unlikeAnyOther(), CertificateDetails.SHAPE, Salt.ofHex("1f".repeat(32)));

    private static final ByteArrayOutputStream LOG = new ByteArrayOutputStream();
    private static ContractNetwork network;
    private static CertificateOfOrigin certificate;
    private static PrintStream error;
    private static Handler handler;

    @BeforeAll
    static void issue_accept_refuse_and_read() {
        listenToTheLog();
        network = ContractNetwork.start().founded();
        certificate = Fresh.certificate(TEA, CN, "CN", NZ);
        issue(certificate).submit();
        // What is refused must leave no trace either.
        Stream.of(issue(certificate), issue(Fresh.certificate(TEA, SG, "CN", NZ)))
                .forEach(ConfidentialityTest::attempt);
        network.as(NZ, "originOfficer")
                .call(CERTIFICATE, "origin:confidential")
                .with(CN, certificate.number().toString())
                .evaluate();
        claim_and_tell();
    }

    private static void claim_and_tell() {
        String id = AccountId.of(TEA.salt(), new MspId(NZ)).toString();
        book(id, Preferences.claimToday("NZ-E-QQ-7711", "433.75")).submit();
        attempt(book(id, Preferences.claimToday("NZ-E-QQ-7711", "433.75")));
        var account = ConfidentialPart.read(
                network.as(NZ, "officer")
                        .call(CERTIFICATE, "preference:confidential")
                        .with(NZ, id)
                        .answer(),
                AccountDetails.SHAPE);
        network.as(NZ, "gateway")
                .call(CERTIFICATE, "preference:tell")
                .with(id)
                .replacing(account)
                .endorsedBy(NZ, CN)
                .submit();
    }

    private static Calling book(String id, Booking booking) {
        var order = new BookingOrder(certificate, List.of(), booking);
        return network.as(NZ, "officer")
                .call(CERTIFICATE, "preference:book")
                .with(id)
                .confidentially(ConfidentialPart.of(order, BookingOrder.SHAPE, Salt.ofHex("2f".repeat(32))))
                .on(TEA)
                .endorsedBy(NZ);
    }

    @AfterAll
    static void stop() {
        network.close();
        Logger.getLogger("").removeHandler(handler);
        System.setErr(error);
    }

    @Test
    void no_block_holds_them() {
        List<String> blocks = new ArrayList<>();
        try (CloseableIterator<Block> delivered = network.as(SG, "gateway")
                .network()
                .newBlockEventsRequest()
                .startBlock(0)
                .build()
                .getEvents()) {
            String block;
            do {
                block = text(delivered.next().toByteString());
                blocks.add(block);
            } while (!block.contains(certificate.number().toString()));
        }

        assertThat(String.join("", blocks))
                .contains(certificate.payloadHash().hex())
                .doesNotContain(CONFIDENTIAL);
    }

    @Test
    void a_block_of_what_is_booked_names_no_certificate() {
        try (CloseableIterator<Block> delivered = network.as(SG, "gateway")
                .network()
                .newBlockEventsRequest()
                .startBlock(0)
                .build()
                .getEvents()) {
            // Others may have booked on the same network before.
            String account = AccountId.of(TEA.salt(), new MspId(NZ)).toString();
            List<String> booked = new ArrayList<>();
            String block;
            do {
                block = text(delivered.next().toByteString());
                if (block.contains(account)) {
                    booked.add(block);
                }
            } while (!block.contains(account) || !block.contains("PreferenceTold"));

            assertThat(String.join("", booked))
                    .contains("PreferenceBooked")
                    .doesNotContain(CONFIDENTIAL)
                    .doesNotContain(
                            certificate.number().toString(),
                            certificate.payloadHash().hex());
        }
    }

    @Test
    void no_file_holds_them_but_the_private_stores_of_the_two_entitled() throws IOException {
        try (Stream<Path> files = Files.walk(network.folder())) {
            List<Path> holding = files.filter(Files::isRegularFile)
                    .filter(file -> CONFIDENTIAL.stream().anyMatch(text(file)::contains))
                    .toList();

            assertThat(holding)
                    .isNotEmpty()
                    .allMatch(file -> network.belongsTo(CN, file) || network.belongsTo(NZ, file));
        }
    }

    @Test
    void no_event_holds_them() {
        try (CloseableIterator<ChaincodeEvent> events = network.as(SG, "gateway")
                .network()
                .newChaincodeEventsRequest(CERTIFICATE)
                .startBlock(0)
                .build()
                .getEvents()) {
            List<String> announced = new ArrayList<>();
            while (!announced.contains("CertificateIssued")) {
                ChaincodeEvent event = events.next();
                announced.add(event.getEventName());
                assertThat(new String(event.getPayload(), StandardCharsets.UTF_8))
                        .doesNotContain(CONFIDENTIAL);
            }
        }
    }

    @Test
    void no_line_of_a_log_holds_them() {
        handler.flush();

        assertThat(LOG.toString(StandardCharsets.UTF_8)).doesNotContain(CONFIDENTIAL);
    }

    private static Calling issue(CertificateOfOrigin issued) {
        return network.as(CN, "originOfficer")
                .call(CERTIFICATE, "origin:issue")
                .with(CertificateOfOrigin.SHAPE.write(issued))
                .confidentially(TEA)
                .endorsedBy(CN, NZ);
    }

    /** The network may be shared with tests that show the usual tea to others. */
    private static CertificateDetails unlikeAnyOther() {
        String json = CanonicalJson.text(CertificateDetails.SHAPE.json(Certificates.tea()))
                .replace("Aotearoa Tea Ltd", CONFIDENTIAL.get(0))
                .replace("1 Quay Street", CONFIDENTIAL.get(1))
                .replace("18200.00", CONFIDENTIAL.get(2))
                .replace("FZ-2026-118", CONFIDENTIAL.get(3))
                .replace("福州茶业", CONFIDENTIAL.get(4));
        return CertificateDetails.SHAPE.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static void attempt(Calling refused) {
        assertThat(catchThrowable(refused::submit))
                .hasMessageNotContainingAny(CONFIDENTIAL.toArray(CharSequence[]::new));
    }

    private static void listenToTheLog() {
        error = System.err;
        PrintStream copy = new PrintStream(LOG, true, StandardCharsets.UTF_8);
        System.setErr(copy);
        handler = new StreamHandler(copy, new SimpleFormatter()) {
            @Override
            public synchronized void publish(LogRecord record) {
                super.publish(record);
                flush();
            }
        };
        Logger.getLogger("").addHandler(handler);
    }

    private static String text(ByteString bytes) {
        return bytes.toStringUtf8();
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (NoSuchFileException tidied) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
