/** Keeps records of every kind as blocks bring them. */
@NullMarked
package org.portolan.gateway.owned.view.projection;

import org.jspecify.annotations.NullMarked;
