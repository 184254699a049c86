/** The system chaincodes that Fabric's clients query: the ledger's (qscc), the channel's (cscc) and the life cycle's. */
@NullMarked
package org.portolan.network.embedded.lifecycle;

import org.jspecify.annotations.NullMarked;
