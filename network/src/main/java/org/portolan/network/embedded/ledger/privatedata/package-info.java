/** What one organisation holds of the private data: values, the sets they came in, and what is waiting for its block. */
@NullMarked
package org.portolan.network.embedded.ledger.privatedata;

import org.jspecify.annotations.NullMarked;
