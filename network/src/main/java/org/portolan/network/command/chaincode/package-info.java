/** Commands with which organisations agree on the chaincodes of a channel and bring in new versions of them. */
@NullMarked
package org.portolan.network.command.chaincode;

import org.jspecify.annotations.NullMarked;
