/** Reads and writes of one invocation, typed, and sent to the peer in as few messages as it takes. */
@NullMarked
package org.portolan.contracts.state;

import org.jspecify.annotations.NullMarked;
