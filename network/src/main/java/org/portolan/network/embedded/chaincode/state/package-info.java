/** Reads and writes that a contract asks for, one class for each kind of message. */
@NullMarked
package org.portolan.network.embedded.chaincode.state;

import org.jspecify.annotations.NullMarked;
