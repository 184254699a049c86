/** What a check found, and what is to be done about it. */
@NullMarked
package org.portolan.network.doctor.finding;

import org.jspecify.annotations.NullMarked;
