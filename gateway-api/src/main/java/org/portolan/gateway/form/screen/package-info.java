/** Where a form meets what blocks said about it. */
@NullMarked
package org.portolan.gateway.form.screen;

import org.jspecify.annotations.NullMarked;
