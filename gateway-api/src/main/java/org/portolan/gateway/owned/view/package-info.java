/** Records of every kind that belong to a member each, as blocks tell of them: kept once, read by name or in lists. */
@NullMarked
package org.portolan.gateway.owned.view;

import org.jspecify.annotations.NullMarked;
