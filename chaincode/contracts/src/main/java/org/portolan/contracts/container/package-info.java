/** Container movements on the ledger: appended, never changed, found by container and time. */
@NullMarked
package org.portolan.contracts.container;

import org.jspecify.annotations.NullMarked;
