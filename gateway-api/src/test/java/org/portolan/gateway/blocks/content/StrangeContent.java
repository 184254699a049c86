package org.portolan.gateway.blocks.content;

import org.springframework.stereotype.Component;

/** Knows a framework. Abstract, so that no gateway under test takes it for one of its own. */
@Component
abstract class StrangeContent {}
