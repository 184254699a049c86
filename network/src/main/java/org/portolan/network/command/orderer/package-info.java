/** {@code portolan orderer ...}: which orderers a running channel has, and running one of them. */
@NullMarked
package org.portolan.network.command.orderer;

import org.jspecify.annotations.NullMarked;
