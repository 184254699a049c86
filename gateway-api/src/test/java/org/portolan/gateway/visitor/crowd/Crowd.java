package org.portolan.gateway.visitor.crowd;

/** One of too many. */
record Crowd() {}

record Visitor1() {}

record Visitor2() {}

record Visitor3() {}

record Visitor4() {}

record Visitor5() {}

record Visitor6() {}

record Visitor7() {}

record Visitor8() {}

record Visitor9() {}

record Visitor10() {}

record Visitor11() {}

record Visitor12() {}

record Visitor13() {}

record Visitor14() {}

record Visitor15() {}

record Visitor16() {}

record Visitor17() {}

record Visitor18() {}

record Visitor19() {}

record Visitor20() {}
