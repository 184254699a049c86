/** The demonstration: starts a whole network on one machine and loads sample journeys through the REST API. */
@NullMarked
package org.portolan.gateway.demo;

import org.jspecify.annotations.NullMarked;
