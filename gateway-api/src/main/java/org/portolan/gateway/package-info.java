/** One administration's gateway: REST in, transactions to the ledger, blocks back, answers out. */
@NullMarked
package org.portolan.gateway;

import org.jspecify.annotations.NullMarked;
