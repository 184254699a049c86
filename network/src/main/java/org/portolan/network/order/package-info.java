/** What commands ask of a network that another process runs: orders as files, done one after another, each answered. */
@NullMarked
package org.portolan.network.order;

import org.jspecify.annotations.NullMarked;
