package org.portolan.gateway.edi.kept;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets interchanges that are old, with all that belongs to them; their events stay on the ledger. */
@Component
class EdiRetention {

    private static final Logger LOG = LoggerFactory.getLogger(EdiRetention.class);
    private static final String OLD = "select id from edi_interchange where received_at < ?";

    private final JdbcTemplate jdbc;
    private final Duration keep;
    private final Clock clock;

    EdiRetention(JdbcTemplate jdbc, @Value("${portolan.edi.keep:90d}") Duration keep, Clock clock) {
        this.jdbc = jdbc;
        this.keep = keep;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 15, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void forgetOld() {
        OffsetDateTime end = clock.instant().minus(keep).atOffset(ZoneOffset.UTC);
        jdbc.update("delete from edi_result where interchange_id in (" + OLD + ")", end);
        jdbc.update("delete from edi_message where interchange_id in (" + OLD + ")", end);
        int forgotten = jdbc.update("delete from edi_interchange where received_at < ?", end);
        LOG.info("Forgot {} old interchanges", forgotten);
    }
}
