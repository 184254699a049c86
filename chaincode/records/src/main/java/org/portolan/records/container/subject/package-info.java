/** What an event that names no container is about: a document, or the call of a vessel. */
@NullMarked
package org.portolan.records.container.subject;

import org.jspecify.annotations.NullMarked;
