package org.portolan.gateway.stranger.view;

import org.portolan.gateway.stranger.StrangeWriter;

/** Shows what is to be written. */
record StrangeAnswer(StrangeWriter writer) {}
