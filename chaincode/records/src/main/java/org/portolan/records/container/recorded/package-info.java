/** Events that are on the ledger, with their names and places there. */
@NullMarked
package org.portolan.records.container.recorded;

import org.jspecify.annotations.NullMarked;
