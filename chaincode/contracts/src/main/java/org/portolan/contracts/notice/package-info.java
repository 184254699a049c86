/** Notices on the ledger: what they say lies with their sender and the addressed members alone. */
@NullMarked
package org.portolan.contracts.notice;

import org.jspecify.annotations.NullMarked;
