/** The members of the network as the ledger knows them, and the one transaction that founds them. */
@NullMarked
package org.portolan.gateway.member;

import org.jspecify.annotations.NullMarked;
