/** The demonstration: starts a whole network on one machine and loads sample journeys through the REST API. */
@NullMarked
package org.portolan.demo;

import org.jspecify.annotations.NullMarked;
