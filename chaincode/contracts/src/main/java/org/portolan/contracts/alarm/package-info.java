/** Alarms and the rules they go by on the ledger: acts and versions are appended, and none is ever changed. */
@NullMarked
package org.portolan.contracts.alarm;

import org.jspecify.annotations.NullMarked;
