/** Who calls a contract, with what, and how the call finds its function and its answer the way back. */
@NullMarked
package org.portolan.contracts.caller;

import org.jspecify.annotations.NullMarked;
