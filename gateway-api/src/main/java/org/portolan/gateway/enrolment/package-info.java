/** Enrolments, by which a trader opens the tracking of a container, over REST. */
@NullMarked
package org.portolan.gateway.enrolment;

import org.jspecify.annotations.NullMarked;
