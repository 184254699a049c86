/** One transaction on a chaincode stream, and what handles a message that its contract sends. */
@NullMarked
package org.portolan.network.embedded.chaincode.message;

import org.jspecify.annotations.NullMarked;
