/** The route of a container as a drawing: places by their coordinates over an outline of the land, from no other host. */
@NullMarked
package org.portolan.gateway.page.map;

import org.jspecify.annotations.NullMarked;
