/** Calls to orderers: where each is, and how one envelope is handed to one of them. */
@NullMarked
package org.portolan.network.fabric.orderer;

import org.jspecify.annotations.NullMarked;
