/** How many certificates stand, asked at once. */
@NullMarked
package org.portolan.gateway.origin.preference.view.status;

import org.jspecify.annotations.NullMarked;
