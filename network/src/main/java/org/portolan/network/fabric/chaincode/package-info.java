/** Chaincode packages, and how each peer reaches the process that serves a chaincode to it. */
@NullMarked
package org.portolan.network.fabric.chaincode;

import org.jspecify.annotations.NullMarked;
