/** What the ledger knows of each kind of record: under which key it lies, whose it is, and who holds its secret. */
@NullMarked
package org.portolan.records.ledger;

import org.jspecify.annotations.NullMarked;
