/** Where the peers of the gateway's own organisations are, from its configuration or from a profile that others wrote. */
@NullMarked
package org.portolan.gateway.ledger.profile;

import org.jspecify.annotations.NullMarked;
