/** Certificates of origin as UBL 2.3 documents, for those who may read them whole. */
@NullMarked
package org.portolan.gateway.origin.view.ubl;

import org.jspecify.annotations.NullMarked;
