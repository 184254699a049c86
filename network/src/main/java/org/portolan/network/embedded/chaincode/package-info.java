/** The peer's side of chaincode-as-a-service: connects to contract processes and runs transactions in them. */
@NullMarked
package org.portolan.network.embedded.chaincode;

import org.jspecify.annotations.NullMarked;
