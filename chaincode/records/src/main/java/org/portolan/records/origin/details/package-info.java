/** What only the issuer and the addressed administrations may read of a certificate of origin. */
@NullMarked
package org.portolan.records.origin.details;

import org.jspecify.annotations.NullMarked;
