/** The documents that an event of a container belongs to, and what several containers have in common by them. */
@NullMarked
package org.portolan.records.container.document;

import org.jspecify.annotations.NullMarked;
