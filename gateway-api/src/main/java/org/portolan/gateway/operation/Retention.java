package org.portolan.gateway.operation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.ledger.Outbox;
import org.portolan.gateway.ledger.kept.KeptBytes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets operations, their answers and keys once they are old and their outcome is known; never an open one. */
@Component
class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final String OLD = "select transaction_id from outbox where state <> 'ENDORSED' and changed_at < ?";
    private static final String EXCESS = "select id from (select o.id, t.state, row_number() over"
            + " (order by o.created_at desc, o.id) as place from operation o"
            + " join outbox t on t.transaction_id = o.transaction_id where o.caller = ?) as numbered"
            + " where place > ? and state <> 'ENDORSED'";
    private static final String OPERATIONS = "select id from operation where transaction_id in (" + OLD + ")";

    private final JdbcTemplate jdbc;
    private final KeptBytes bytes;
    private final Outbox outbox;
    private final GatewaySettings settings;
    private final Clock clock;

    Retention(JdbcTemplate jdbc, KeptBytes bytes, Outbox outbox, GatewaySettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.bytes = bytes;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void forgetOld() {
        OffsetDateTime end =
                clock.instant().minus(settings.submission().keepAnswers()).atOffset(ZoneOffset.UTC);
        jdbc.update("delete from idempotency_key where operation_id in (" + OPERATIONS + ")", end);
        bytes.forgetAll(OPERATIONS, end);
        jdbc.update("delete from operation where transaction_id in (" + OLD + ")", end);
        int forgotten = outbox.forgetOld(end);
        LOG.info("Forgot {} old transactions", forgotten);
    }

    /** One caller cannot fill the disk: of too many operations its oldest are forgotten before their time. */
    @Scheduled(initialDelay = 15, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void forgetExcess() {
        int most = settings.limits().operationsOfCaller();
        List<String> callers =
                jdbc.query("select caller from operation group by caller having count(*) > ?", Retention::text, most);
        for (String caller : callers) {
            List<String> excess = jdbc.query(EXCESS, Retention::text, caller, most);
            for (String id : excess) {
                jdbc.update("delete from idempotency_key where operation_id = ?", id);
                bytes.forget(id);
                jdbc.update("delete from operation where id = ?", id);
            }
            LOG.info("Forgot {} operations of a caller that has more than {}", excess.size(), most);
        }
    }

    private static String text(ResultSet row, int index) throws SQLException {
        return row.getString(1);
    }
}
