/** Keeps what a block says of containers in the tables by which their traces are told. */
@NullMarked
package org.portolan.gateway.trace.projection;

import org.jspecify.annotations.NullMarked;
