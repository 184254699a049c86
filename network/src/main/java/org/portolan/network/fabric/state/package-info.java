/** Whether peers hold the same state: by the commit hash, which chains every change that a peer has committed. */
@NullMarked
package org.portolan.network.fabric.state;

import org.jspecify.annotations.NullMarked;
