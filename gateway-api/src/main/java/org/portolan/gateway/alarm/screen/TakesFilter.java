package org.portolan.gateway.alarm.screen;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.portolan.gateway.screen.Takes;

/** An address that takes the list of alarms, its filters, its order and its page. */
@Takes({
    "list",
    "location",
    "facility",
    "container",
    "state",
    "direction",
    "raisedFrom",
    "raisedTo",
    "sort",
    "page",
    "size"
})
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface TakesFilter {}
