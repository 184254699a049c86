package org.portolan.gateway.visitor;

import org.portolan.gateway.stranger.view.StrangeQuery;
import org.portolan.gateway.visitor.room.deep.Room;

/** Who knows a stranger's query, and by its deepest room its own guest: circles of two features, and within one. */
public record Host(StrangeQuery query, Room room) {}
