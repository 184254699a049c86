/** What is asked of a peer over gRPC by an administrator: proposals, transactions, queries. */
@NullMarked
package org.portolan.network.fabric.peer;

import org.jspecify.annotations.NullMarked;
