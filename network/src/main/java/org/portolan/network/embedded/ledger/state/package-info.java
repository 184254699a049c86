/** The world state as of the last block: public keys, hashes of private ones, and what each organisation holds of the private ones. */
@NullMarked
package org.portolan.network.embedded.ledger.state;

import org.jspecify.annotations.NullMarked;
