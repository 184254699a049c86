package org.portolan.gateway.owned.view.projection;

import com.google.protobuf.ByteString;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.portolan.gateway.TestDatabase;
import org.portolan.gateway.blocks.content.BlockContent;
import org.portolan.gateway.blocks.content.LedgerKey;
import org.portolan.gateway.blocks.content.LedgerTransaction;
import org.portolan.gateway.blocks.content.PrivateWrite;
import org.portolan.gateway.blocks.content.StateWrite;
import org.portolan.gateway.blocks.content.TransactionPosition;
import org.portolan.gateway.blocks.readmodel.Checkpoint;
import org.portolan.gateway.blocks.readmodel.OwnedRecords;
import org.portolan.gateway.blocks.readmodel.Projection;
import org.portolan.gateway.blocks.readmodel.ReadModel;
import org.portolan.gateway.blocks.readmodel.TestReadModel;
import org.portolan.gateway.blocks.readmodel.TransactionRows;
import org.portolan.gateway.owned.view.OwnedReader;
import org.portolan.gateway.owned.view.Sight;
import org.portolan.gateway.owned.view.Wanted;
import org.portolan.gateway.query.PageWish;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.digest.Salt;
import org.portolan.records.member.MspId;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.details.CertificateDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps certificates in the tables of all kinds and, in turn, in tables for certificates alone, and shows what processor
 * time and files each takes; then lists among them. Arguments: certificates, certificates per block.
 */
final class OwnedBenchmark {
    private static final MspId NZ = new MspId("NZCustomsMSP");
    private static final String CN = "CNCustomsMSP";
    private static final int ROUNDS = 10;

    private final TestDatabase database;
    private final TestReadModel all;
    private final ReadModel shared;
    private final ReadModel alone;
    private Optional<Checkpoint> last = Optional.empty();

    private OwnedBenchmark(TestDatabase database, TestDatabase another) {
        this.database = database;
        this.all = new TestReadModel(database, NZ.id());
        this.shared = model(database, all.part(OwnedRows.class));
        var tables = new CertificateTables(new JdbcTemplate(another.source()), all.part(OwnedRecords.class));
        this.alone = model(another, tables::project);
    }

    public static void main(String[] arguments) throws IOException {
        int certificates = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int perBlock = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        var shared = Files.createTempDirectory("shared");
        var alone = Files.createTempDirectory("alone");
        try (var database = TestDatabase.h2File(shared);
                var another = TestDatabase.h2File(alone)) {
            var benchmark = new OwnedBenchmark(database, another);
            benchmark.project(certificates, perBlock);
            report("files: all kinds %d MB, certificates alone %d MB", megabytes(shared), megabytes(alone));
            benchmark.list();
        }
    }

    private static ReadModel model(TestDatabase database, Projection projection) {
        var source = database.source();
        return new ReadModel(
                JdbcClient.create(source),
                new TransactionTemplate(new JdbcTransactionManager(source)),
                List.of(new TransactionRows(new JdbcTemplate(source)), projection));
    }

    /** Each goes first in every other round; the first two are to get warm, and do not count. */
    private void project(int certificates, int perBlock) {
        long[] spent = {0, 0};
        var models = List.of(shared, alone);
        for (int round = 0; round < ROUNDS; round++) {
            var blocks = blocks(certificates / ROUNDS * round, certificates / ROUNDS, perBlock);
            var before = last;
            for (int turn = 0; turn < models.size(); turn++) {
                int which = (round + turn) % models.size();
                last = before;
                long time = cpu(() -> keep(models.get(which), blocks));
                spent[which] += round < models.size() ? 0 : time;
            }
            report(
                    "%d kept: all kinds %d ms, certificates alone %d ms of processor time since the second round",
                    certificates / ROUNDS * (round + 1), spent[0], spent[1]);
        }
    }

    private boolean keep(ReadModel model, List<BlockContent> blocks) {
        for (var block : blocks) {
            var after = new Checkpoint(block.number(), "hash", "genesis");
            model.keep(block, last, after);
            last = Optional.of(after);
        }
        return true;
    }

    private void list() {
        var party = new Sight.Named("party", trader(70_000));
        list("all that are held", new Sight.Held(), Wanted.all());
        list("of one owner", new Sight.Held(), Wanted.all().of(Optional.of(new MspId(CN))));
        list("of another owner", new Sight.Held(), Wanted.all().of(Optional.of(NZ)));
        list("issued", new Sight.Held(), Wanted.all().in(Optional.of("ISSUED")));
        list("cancelled", new Sight.Held(), Wanted.all().in(Optional.of("CANCELLED")));
        list("with a container", new Sight.Held(), Wanted.all().with("container", Optional.of(container(70_000))));
        list("of a trader", party, Wanted.all());
        list("of a trader, cancelled", party, Wanted.all().in(Optional.of("CANCELLED")));
    }

    private void list(String what, Sight sight, Wanted wanted) {
        for (int time = 0; time < 3; time++) {
            var reader = all.part(OwnedReader.class);
            long start = System.nanoTime();
            var page = reader.list(
                    CertificateOfOrigin.KIND, sight, wanted, PageWish.of(50, 500, Optional.empty(), text -> {
                        throw new IllegalStateException(text);
                    }));
            long listed = System.nanoTime();
            int count = reader.count(CertificateOfOrigin.KIND, sight, wanted);
            report(
                    "%s: %d of %d, list %.1f ms, count %.1f ms",
                    what, page.entries().size(), count, (listed - start) / 1e6, (System.nanoTime() - listed) / 1e6);
        }
    }

    private static List<BlockContent> blocks(int first, int certificates, int perBlock) {
        List<BlockContent> blocks = new ArrayList<>();
        for (int start = first; start < first + certificates; start += perBlock) {
            long number = start / perBlock + 1;
            List<LedgerTransaction> transactions = new ArrayList<>();
            for (int position = 0; position < perBlock; position++) {
                transactions.add(transaction(number, position, start + position));
            }
            blocks.add(new BlockContent(number, transactions));
        }
        return blocks;
    }

    private static LedgerTransaction transaction(long block, int position, int serial) {
        var part = ConfidentialPart.of(details(serial), CertificateDetails.SHAPE, Salt.ofHex("5a".repeat(32)));
        // Numbers are dealt so that those of a block lie apart from each other.
        var name = "C26%08d".formatted(serial * 7_919L % 100_000_000);
        var key = new LedgerKey("origin", List.of(CN, name));
        return new LedgerTransaction(
                new TransactionPosition(block, position, "tx" + serial, Instant.parse("2026-11-20T00:20:00Z")),
                CN,
                Set.of(CN),
                List.of(
                        new StateWrite("certificate", new LedgerKey("guard", List.of(CN)), utf8(CN)),
                        new StateWrite("certificate", key, utf8("""
                                {"addressedTo":["NZCustomsMSP"],"agreement":"CHINA-NZ","formType":"CHINA-NZ",\
                                "hsHeading":"8516","issueDate":"2026-11-20","issuer":"%s","issuingCountry":"CN",\
                                "number":"%s","payloadHash":"%s","validTo":"2027-11-20"}""".formatted(CN, name, part.digest())))),
                List.of(new PrivateWrite("certificate", "_implicit_org_" + NZ, key, ByteString.copyFrom(part.write()))),
                List.of("_implicit_org_" + NZ),
                ByteString.EMPTY);
    }

    private static CertificateDetails details(int serial) {
        return CertificateDetails.SHAPE.read(
                """
                {"exporter":{"name":"Binhai Houseware","address":"Tianjin","tin":"%s"},\
                "consignee":{"name":"Harbour Light Imports Ltd","address":"Auckland","tin":"NZ%08dDEMO"},\
                "producer":{"name":"Binhai Houseware","address":"Tianjin","tin":"%s"},\
                "items":[{"description":"Electric kettles","hsCode":"851610","hsEdition":"2022",\
                "originCriterion":"WO","originCountry":"CN","quantity":{"value":"1200","unit":"KGM"}}],\
                "containerNumbers":["%s"]}""".formatted(trader(serial), serial % 500, trader(serial), container(serial))
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** A hundred certificates or so for each trader, and six for each container. */
    private static String trader(int serial) {
        return "CN%08dDEMO".formatted(serial % 1_000);
    }

    private static String container(int serial) {
        return ContainerNumber.ofSerial("CSQU%06d".formatted(serial % 16_000)).toString();
    }

    private static ByteString utf8(String text) {
        return ByteString.copyFromUtf8(text);
    }

    private static long cpu(Supplier<?> work) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.gc();
        long start = system.getProcessCpuTime();
        work.get();
        return (system.getProcessCpuTime() - start) / 1_000_000;
    }

    private static long megabytes(Path folder) throws IOException {
        return Files.size(folder.resolve("read-model.mv.db")) >> 20;
    }

    private static void report(String format, Object... values) {
        System.out.printf(format + "%n", values);
    }
}
