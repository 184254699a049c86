/** The manifests for Kubernetes: by their schema, among themselves, and as hardened as they claim. */
package org.portolan.deploy.kubernetes;
