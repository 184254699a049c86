/** Drafts of certificates of origin from UBL documents of others. */
@NullMarked
package org.portolan.gateway.origin.ubl;

import org.jspecify.annotations.NullMarked;
