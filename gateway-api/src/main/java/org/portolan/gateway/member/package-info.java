/** The members of the network as the ledger knows them, and how whoever wrote something is named after them. */
@NullMarked
package org.portolan.gateway.member;

import org.jspecify.annotations.NullMarked;
