/** What the pages say of a container, prepared for one reader's language; codes become words in the templates. */
@NullMarked
package org.portolan.gateway.page.shown;

import org.jspecify.annotations.NullMarked;
