package org.portolan.gateway.owned.view.projection;

import com.google.protobuf.ByteString;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
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
import org.portolan.gateway.owned.view.search.Days;
import org.portolan.gateway.owned.view.search.Sight;
import org.portolan.gateway.owned.view.search.Wanted;
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
 * lists and searches among them. Arguments: certificates, certificates per block, and any third to leave out the tables for
 * certificates alone; or the folder of a run before, to list among what it kept. A list's time is told as it passed, and
 * as its thread had the processor, which other work on the machine does not lengthen.
 */
final class OwnedBenchmark {
    private static final MspId NZ = new MspId("NZCustomsMSP");
    private static final String CN = "CNCustomsMSP";
    private static final LocalDate FIRST_DAY = LocalDate.parse("2024-12-01");
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
        if (arguments.length > 0 && Files.isDirectory(Path.of(arguments[0]))) {
            list(Path.of(arguments[0]));
            return;
        }
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
            var kinds = side("all kinds", database, shared, all.part(OwnedRows.class));
            var sides = arguments.length > 2
                    ? List.of(kinds)
                    : List.of(
                            kinds,
                            side("certificates alone", another, alone, tables(another, records, false)::project),
                            side("alone, found by parties", third, found, tables(third, records, true)::project));
            new OwnedBenchmark(sides).project(certificates, perBlock);
        }
        report("Kept in %s", shared);
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
        search(reader, held, party);
    }

    /** Rare words and frequent ones, alone and together, also such as no certificate has together. */
    private static void search(OwnedReader reader, Sight held, Sight party) {
        var all = Wanted.all();
        var half = all.with("agreement", Optional.of("RCEP"));
        var rare = all.with("agreement", Optional.of("ATIGA"));
        list(reader, "number", held, all.with("number", Optional.of(number(70_000))));
        list(reader, "agreement of half of all", held, half);
        list(reader, "agreement of a hundredth", held, rare);
        list(reader, "chapter of half of all", held, with(all, "85"));
        list(reader, "heading of a hundredth", held, with(all, "0406"));
        list(reader, "partner of all", held, all.withAny("partner", List.of("CN", CN)));
        list(reader, "agreement and chapter of the same half", held, with(half, "85"));
        list(reader, "agreement and chapter of different halves", held, with(half, "61"));
        list(
                reader,
                "agreement of half, heading of a hundredth of it",
                held,
                with(half, "8516").on(days("2025-06-01", "2025-06-07")));
        list(reader, "agreement of a hundredth, chapter of half", held, with(rare, "61"));
        list(
                reader,
                "agreement and chapter of different halves, partner of all",
                held,
                with(half, "61").withAny("partner", List.of("CN", CN)));
        list(reader, "agreement of half, cancelled", held, half.in(Optional.of("CANCELLED")));
        list(reader, "agreement of half, of another owner", held, half.of(Optional.of(NZ)));
        list(reader, "a day", held, all.on(days("2025-01-15", "2025-01-15")));
        list(reader, "ten weeks of the first year", held, all.on(days("2025-01-15", "2025-03-31")));
        list(reader, "until the first month", held, all.on(days("2000-01-01", "2024-12-31")));
        list(reader, "since the second year", held, all.on(days("2025-12-15", "2099-12-31")));
        list(
                reader,
                "ten weeks, agreement and chapter of different halves",
                held,
                with(half, "61").on(days("2025-01-15", "2025-03-31")));
        list(reader, "eighteen months, agreement of half", held, half.on(days("2025-01-15", "2026-06-30")));
        list(reader, "a container, agreement of half", held, half.with("container", Optional.of(container(70_000))));
        list(reader, "of a trader, agreement of half", party, half);
        list(reader, "of a trader, chapter of the other half", party, with(all, "61"));
    }

    private static Wanted with(Wanted wanted, String goods) {
        return wanted.with("hsCode", Optional.of(goods));
    }

    private static Days days(String from, String to) {
        return new Days("issued", "issuedIn", LocalDate.parse(from), LocalDate.parse(to));
    }

    /** The first time, and by the middle of the others; pages follow each other. */
    private static void list(OwnedReader reader, String what, Sight sight, Wanted wanted) {
        List<Double> lists = new ArrayList<>();
        List<Double> counts = new ArrayList<>();
        List<Double> both = new ArrayList<>();
        var threads = ManagementFactory.getThreadMXBean();
        Optional<String> cursor = Optional.empty();
        int count = 0;
        for (int time = 0; time <= LISTS; time++) {
            long processor = threads.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            var page = reader.list(
                    CertificateOfOrigin.KIND, sight, wanted, PageWish.of(50, 500, cursor, OwnedCursor::parse));
            long listed = System.nanoTime();
            // As the gateway does: what fits on one page is not counted again.
            count = cursor.isEmpty() && page.next().isEmpty()
                    ? page.entries().size()
                    : reader.count(CertificateOfOrigin.KIND, sight, wanted);
            counts.add((System.nanoTime() - listed) / 1e6);
            lists.add((listed - start) / 1e6);
            both.add((threads.getCurrentThreadCpuTime() - processor) / 1e6);
            cursor = page.next();
        }
        report(
                "%s: of %d, list %s, count %s, both on the processor %s",
                what, count, firstAndMiddle(lists), firstAndMiddle(counts), firstAndMiddle(both));
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
        var name = number(serial);
        var key = new LedgerKey("origin", List.of(CN, name));
        return new LedgerTransaction(
                new TransactionPosition(block, position, "tx" + serial, Instant.parse("2026-11-20T00:20:00Z")),
                CN,
                Set.of(CN),
                List.of(
                        new StateWrite("certificate", new LedgerKey("guard", List.of(CN)), utf8(CN)),
                        new StateWrite("certificate", key, utf8("""
                                {"addressedTo":["NZCustomsMSP"],"agreement":"%s",%s"formType":"%s",\
                                "hsHeading":"%s","issueDate":"%s","issuer":"%s","issuingCountry":"CN",\
                                "number":"%s","payloadHash":"%s","validTo":"2027-11-20"}""".formatted(
                                        agreement(serial),
                                        cancellation(serial),
                                        agreement(serial),
                                        goods(serial).substring(0, 4),
                                        FIRST_DAY.plusDays(serial / 137),
                                        CN,
                                        name,
                                        part.digest())))),
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
                "items":[{"description":"Electric kettles","hsCode":"%s","hsEdition":"2022",\
                "originCriterion":"WO","originCountry":"CN","quantity":{"value":"1200","unit":"KGM"}}],\
                "containerNumbers":["%s"]}""".formatted(trader(serial), serial % 500, trader(serial), goods(serial), container(serial))
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** Numbers are dealt so that those of a block lie apart from each other. */
    private static String number(int serial) {
        return "C26%08d".formatted(serial * 7_919L % 100_000_000);
    }

    private static String agreement(int serial) {
        return serial % 2 == 0 ? "RCEP" : serial % 100 == 1 ? "ATIGA" : "CHINA-NZ";
    }

    /** Each half of the certificates has a chapter of its own, and a hundredth a heading. */
    private static String goods(int serial) {
        return serial % 2 == 0 ? "851610" : serial % 100 == 3 ? "040690" : "610910";
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
