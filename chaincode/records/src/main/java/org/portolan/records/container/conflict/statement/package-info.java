/** What the writers of contradicting events say to it: acts that are added to the ledger and never changed. */
@NullMarked
package org.portolan.records.container.conflict.statement;

import org.jspecify.annotations.NullMarked;
