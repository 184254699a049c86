/** Where programs ask for records: the addresses that all kinds have alike, and how a description tells of them. */
@NullMarked
package org.portolan.gateway.owned.view.rest;

import org.jspecify.annotations.NullMarked;
