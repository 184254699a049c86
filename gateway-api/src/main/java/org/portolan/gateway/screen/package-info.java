/** The frame of all pages for people: language, navigation by role, sessions in a browser, and pages of refusal. */
@NullMarked
package org.portolan.gateway.screen;

import org.jspecify.annotations.NullMarked;
