/** Events as rows of a table, one a line, under a header that names fields of the event. */
@NullMarked
package org.portolan.gateway.container.csv;

import org.jspecify.annotations.NullMarked;
