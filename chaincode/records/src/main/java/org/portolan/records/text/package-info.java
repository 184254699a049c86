/** The forms of text, identifiers and times that may stand in a record. */
@NullMarked
package org.portolan.records.text;

import org.jspecify.annotations.NullMarked;
