/** Checks of nodes that run: reached as their clients reach them, and asked what they say of themselves. */
@NullMarked
package org.portolan.network.doctor.node;

import org.jspecify.annotations.NullMarked;
