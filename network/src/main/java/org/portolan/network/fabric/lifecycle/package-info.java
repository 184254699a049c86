/** How a channel's organisations agree on a chaincode: what they have installed, approved and committed. */
@NullMarked
package org.portolan.network.fabric.lifecycle;

import org.jspecify.annotations.NullMarked;
