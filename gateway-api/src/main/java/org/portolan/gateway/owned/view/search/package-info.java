/** What is asked for with a list of records, and how it is found. */
@NullMarked
package org.portolan.gateway.owned.view.search;

import org.jspecify.annotations.NullMarked;
