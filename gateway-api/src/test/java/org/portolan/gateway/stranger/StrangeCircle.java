package org.portolan.gateway.stranger;

import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Holds the template and is used by its own friend alone, who is no projection. */
record StrangeCircle(JdbcTemplate jdbc, Optional<StrangeFriend> friend) {}

/** Knows nobody but who knows it. */
record StrangeFriend(Optional<StrangeCircle> circle) {}
