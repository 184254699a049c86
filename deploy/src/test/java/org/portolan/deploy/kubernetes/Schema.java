package org.portolan.deploy.kubernetes;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import java.lang.reflect.InvocationTargetException;
import org.portolan.deploy.Yaml;

/** Kubernetes' own schema, as its Java client was generated from it: unknown and missing fields are refused. */
final class Schema {

    private static final Gson GSON = new Gson();

    private Schema() {}

    static void validate(Yaml object) {
        String version = object.text("apiVersion");
        String type = (version.substring(version.indexOf('/') + 1).equals("v1") ? "V1" : version) + object.text("kind");
        try {
            Class.forName("io.kubernetes.client.openapi.models." + type)
                    .getMethod("validateJsonElement", JsonElement.class)
                    .invoke(null, GSON.toJsonTree(object.content()));
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause().getMessage(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("Kubernetes knows no " + type, e);
        }
    }
}
