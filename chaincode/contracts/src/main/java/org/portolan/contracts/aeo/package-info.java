/** Authorised operators and the arrangements by which administrations recognise each other's, on the ledger. */
@NullMarked
package org.portolan.contracts.aeo;

import org.jspecify.annotations.NullMarked;
