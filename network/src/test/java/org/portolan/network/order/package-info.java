/** Orders, without a network of Fabric behind them. */
@NullMarked
package org.portolan.network.order;

import org.jspecify.annotations.NullMarked;
