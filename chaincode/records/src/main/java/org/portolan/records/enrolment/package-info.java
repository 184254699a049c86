/** A trader opens the tracking of a container to administrations by proving an interest in it. */
@NullMarked
package org.portolan.records.enrolment;

import org.jspecify.annotations.NullMarked;
