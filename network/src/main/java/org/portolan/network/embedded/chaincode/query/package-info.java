/** Queries that a contract opens and reads on from, one class for each kind of message. */
@NullMarked
package org.portolan.network.embedded.chaincode.query;

import org.jspecify.annotations.NullMarked;
