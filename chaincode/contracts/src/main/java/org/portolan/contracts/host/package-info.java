/** Serves the contracts to peers, as chaincode-as-a-service: the peers call, this process answers. */
@NullMarked
package org.portolan.contracts.host;

import org.jspecify.annotations.NullMarked;
