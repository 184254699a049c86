package org.portolan.gateway.subscription.stranger;

import java.net.http.HttpClient;

/** Connects by itself to what a caller names. */
record StrangeClient(HttpClient client) {}
