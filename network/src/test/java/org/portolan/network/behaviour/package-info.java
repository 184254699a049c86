/** What clients see of a network, tested on the embedded engine and on real peers and orderers alike. */
@NullMarked
package org.portolan.network.behaviour;

import org.jspecify.annotations.NullMarked;
