/** Mutual recognition arrangements: between whom, since when, and what they cover. */
@NullMarked
package org.portolan.records.aeo.arrangement;

import org.jspecify.annotations.NullMarked;
