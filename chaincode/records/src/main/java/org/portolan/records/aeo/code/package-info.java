/** The code lists of authorised economic operators. */
@NullMarked
package org.portolan.records.aeo.code;

import org.jspecify.annotations.NullMarked;
