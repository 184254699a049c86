/** Who takes part in the network, and in which capacity. */
@NullMarked
package org.portolan.records.member;

import org.jspecify.annotations.NullMarked;
