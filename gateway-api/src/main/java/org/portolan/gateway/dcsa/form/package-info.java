/** JSON in the forms of other standards: what is absent is left out, and decimals stay as they were told. */
@NullMarked
package org.portolan.gateway.dcsa.form;

import org.jspecify.annotations.NullMarked;
