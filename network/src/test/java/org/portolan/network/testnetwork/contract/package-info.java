/** A contract that does each thing a contract can do, for tests of the chaincode stream and of endorsement. */
@NullMarked
package org.portolan.network.testnetwork.contract;

import org.jspecify.annotations.NullMarked;
