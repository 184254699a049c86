/** {@code portolan doctor}: what it is told and how it tells what it found. */
@NullMarked
package org.portolan.network.command.doctor;

import org.jspecify.annotations.NullMarked;
