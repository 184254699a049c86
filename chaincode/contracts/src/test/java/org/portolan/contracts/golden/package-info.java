/** What the contracts write, tell and answer, kept in files: keys, values, policies, events, words of a refusal. */
@NullMarked
package org.portolan.contracts.golden;

import org.jspecify.annotations.NullMarked;
