/** The documents that an event of a container belongs to, by their numbers. */
@NullMarked
package org.portolan.records.container.document;

import org.jspecify.annotations.NullMarked;
