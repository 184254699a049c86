/** Certificates of origin: what all members see of them, who may do what with them, and whether one may be relied on. */
@NullMarked
package org.portolan.records.origin;

import org.jspecify.annotations.NullMarked;
