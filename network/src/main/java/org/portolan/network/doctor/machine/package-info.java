/** Checks of the machine: programs, memory, disk, limits, addresses and processes that were left behind. */
@NullMarked
package org.portolan.network.doctor.machine;

import org.jspecify.annotations.NullMarked;
