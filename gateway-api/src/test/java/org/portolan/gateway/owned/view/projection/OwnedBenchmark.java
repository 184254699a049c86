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
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
import org.portolan.gateway.owned.view.OwnedCursor;
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
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps certificates in the tables of all kinds and, in turn, in tables for certificates alone as they were and in such
 * that find them by parties too, and shows what processor time and files each takes; then opens the first once more and
 * lists among them. Arguments: certificates, certificates per block.
 */
final class OwnedBenchmark {
    private static final MspId NZ = new MspId("NZCustomsMSP");
    private static final String CN = "CNCustomsMSP";
    private static final int ROUNDS = 20;
    private static final int TO_GET_WARM = 2;
    private static final int LISTS = 20;

    private final List<Side> sides;
    private Optional<Checkpoint> last = Optional.empty();

    private OwnedBenchmark(List<Side> sides) {
        this.sides = sides;
    }

    /** One way to keep certificates, and what it took so far. */
    private record Side(String name, ReadModel model, Path folder, AtomicLong spent) {}

    public static void main(String[] arguments) throws IOException {
        int certificates = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int perBlock = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        var shared = Files.createTempDirectory("shared");
        var alone = Files.createTempDirectory("alone");
        var found = Files.createTempDirectory("found");
        try (var database = TestDatabase.h2File(shared);
                var another = TestDatabase.h2File(alone);
                var third = TestDatabase.h2File(found);
                var all = new TestReadModel(database, NZ.id())) {
            var records = all.part(OwnedRecords.class);
            new OwnedBenchmark(List.of(
                            side("all kinds", database, shared, all.part(OwnedRows.class)),
                            side("certificates alone", another, alone, tables(another, records, false)::project),
                            side("alone, found by parties", third, found, tables(third, records, true)::project)))
                    .project(certificates, perBlock);
        }
        list(shared);
    }

    private static CertificateTables tables(TestDatabase database, OwnedRecords records, boolean parties) {
        return new CertificateTables(new JdbcTemplate(database.source()), records, parties);
    }

    private static Side side(String name, TestDatabase database, Path folder, Projection projection) {
        return new Side(name, model(database, projection), folder, new AtomicLong());
    }

    private static ReadModel model(TestDatabase database, Projection projection) {
        var source = database.source();
        return new ReadModel(
                JdbcClient.create(source),
                new TransactionTemplate(new JdbcTransactionManager(source)),
                List.of(new TransactionRows(new JdbcTemplate(source)), projection));
    }

    /** Each goes first in turn; the first rounds are to get warm, and do not count. */
    private void project(int certificates, int perBlock) throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            var blocks = blocks(certificates / ROUNDS * round, certificates / ROUNDS, perBlock);
            var before = last;
            for (int turn = 0; turn < sides.size(); turn++) {
                var side = sides.get((round + turn) % sides.size());
                last = before;
                long time = cpu(() -> keep(side.model(), blocks));
                side.spent().addAndGet(round < TO_GET_WARM ? 0 : time);
            }
            report(
                    "%d kept, processor time since the second round: %s",
                    certificates / ROUNDS * (round + 1),
                    sides.stream()
                            .map(side -> side.name() + " " + side.spent() + " ms")
                            .collect(Collectors.joining(", ")));
        }
        for (var side : sides) {
            report("%s: file of %d MB", side.name(), megabytes(side.folder()));
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

    private static void list(Path folder) throws IOException {
        try (var database = TestDatabase.h2File(folder);
                var context = new AnnotationConfigApplicationContext()) {
            // Else H2 answers a question that is asked again without a look.
            new JdbcTemplate(database.source()).execute("set optimize_reuse_results 0");
            context.registerBean(JdbcClient.class, () -> JdbcClient.create(database.source()));
            context.register(OwnedReader.class);
            context.refresh();
            list(context.getBean(OwnedReader.class));
        }
    }

    private static void list(OwnedReader reader) {
        var held = new Sight.Held();
        var party = new Sight.Named("party", trader(70_000));
        var cn = Optional.of(new MspId(CN));
        var cancelled = Optional.of("CANCELLED");
        var issued = Optional.of("ISSUED");
        list(reader, "all that are held", held, Wanted.all());
        list(reader, "of one owner", held, Wanted.all().of(cn));
        list(reader, "of another owner", held, Wanted.all().of(Optional.of(NZ)));
        list(reader, "issued", held, Wanted.all().in(issued));
        list(reader, "cancelled", held, Wanted.all().in(cancelled));
        list(reader, "of one owner, issued", held, Wanted.all().of(cn).in(issued));
        list(reader, "of one owner, cancelled", held, Wanted.all().of(cn).in(cancelled));
        list(reader, "with a container", held, Wanted.all().with("container", Optional.of(container(70_000))));
        list(reader, "of a trader", party, Wanted.all());
        list(reader, "of a trader, cancelled", party, Wanted.all().in(cancelled));
        list(reader, "one's own", new Sight.OwnedBy(cn.get()), Wanted.all());
        list(
                reader,
                "one's own, cancelled",
                new Sight.OwnedBy(cn.get()),
                Wanted.all().in(cancelled));
        list(reader, "one's own, there are none", new Sight.OwnedBy(NZ), Wanted.all());
    }

    /** The first time, and by the middle of the others; pages follow each other. */
    private static void list(OwnedReader reader, String what, Sight sight, Wanted wanted) {
        List<Double> lists = new ArrayList<>();
        List<Double> counts = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        int count = 0;
        for (int time = 0; time <= LISTS; time++) {
            long start = System.nanoTime();
            var page = reader.list(
                    CertificateOfOrigin.KIND, sight, wanted, PageWish.of(50, 500, cursor, OwnedCursor::parse));
            long listed = System.nanoTime();
            count = reader.count(CertificateOfOrigin.KIND, sight, wanted);
            counts.add((System.nanoTime() - listed) / 1e6);
            lists.add((listed - start) / 1e6);
            cursor = page.next();
        }
        report("%s: of %d, list %s, count %s", what, count, firstAndMiddle(lists), firstAndMiddle(counts));
    }

    private static String firstAndMiddle(List<Double> times) {
        var others = times.stream().skip(1).sorted().toList();
        return "%.1f and %.1f ms".formatted(times.getFirst(), others.get(others.size() / 2));
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
                                {"addressedTo":["NZCustomsMSP"],"agreement":"CHINA-NZ",%s"formType":"CHINA-NZ",\
                                "hsHeading":"8516","issueDate":"2026-11-20","issuer":"%s","issuingCountry":"CN",\
                                "number":"%s","payloadHash":"%s","validTo":"2027-11-20"}""".formatted(
                                        cancellation(serial), CN, name, part.digest())))),
                List.of(new PrivateWrite("certificate", "_implicit_org_" + NZ, key, ByteString.copyFrom(part.write()))),
                List.of("_implicit_org_" + NZ),
                ByteString.EMPTY);
    }

    /** One of ten was taken back, so that lists of all have to be put together. */
    private static String cancellation(int serial) {
        return serial % 10 == 0 ? """
                "cancellation":{"at":"2026-11-20T08:20:00+08:00","reason":"Issued twice"},""" : "";
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
        return ContainerNumber.ofSerial("CSQU%06d".formatted(serial * 7_919L % 16_000))
                .toString();
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
