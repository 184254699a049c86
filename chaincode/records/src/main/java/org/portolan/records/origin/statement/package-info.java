/** What an addressed administration says to a certificate of origin: acknowledged, or rejected on which grounds. */
@NullMarked
package org.portolan.records.origin.statement;

import org.jspecify.annotations.NullMarked;
