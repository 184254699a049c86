/** Who takes part in the network: founded once, extended by a majority of its customs administrations. */
@NullMarked
package org.portolan.contracts.member;

import org.jspecify.annotations.NullMarked;
