/** Certificates of origin on the ledger: the public part for all members, the confidential one for those entitled. */
@NullMarked
package org.portolan.contracts.origin;

import org.jspecify.annotations.NullMarked;
