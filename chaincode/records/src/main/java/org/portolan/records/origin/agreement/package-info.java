/** The agreements under which goods of their parties have origin: texts, their versions and who signed them. */
@NullMarked
package org.portolan.records.origin.agreement;

import org.jspecify.annotations.NullMarked;
