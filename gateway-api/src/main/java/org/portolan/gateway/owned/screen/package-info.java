/** Pages of records of every kind: one that lists them, one that shows a record with a form for each act. */
@NullMarked
package org.portolan.gateway.owned.screen;

import org.jspecify.annotations.NullMarked;
