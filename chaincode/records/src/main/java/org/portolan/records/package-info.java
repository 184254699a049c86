/** Records of the ledger and the rules of the business, which contract and gateway share. */
@NullMarked
package org.portolan.records;

import org.jspecify.annotations.NullMarked;
