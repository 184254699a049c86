/** The way to an organisation's own peer: TLS channels, signing identities, and whether both can be used. */
@NullMarked
package org.portolan.gateway.ledger.connection;

import org.jspecify.annotations.NullMarked;
