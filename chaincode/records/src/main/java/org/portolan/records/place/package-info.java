/** Countries and the ports and places in them. */
@NullMarked
package org.portolan.records.place;

import org.jspecify.annotations.NullMarked;
