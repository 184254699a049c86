package org.portolan.network.testnetwork;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test of real peers and orderers alone; it is no part of the run on the embedded node. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("fabric-engine")
@ExtendWith(OnBothEngines.Installed.class)
public @interface OnFabric {}
