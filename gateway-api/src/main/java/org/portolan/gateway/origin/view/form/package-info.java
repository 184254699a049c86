/** Certificates of origin as the paper that customs know: each agreement's own form, filled in and printed as PDF/A-3. */
@NullMarked
package org.portolan.gateway.origin.view.form;

import org.jspecify.annotations.NullMarked;
