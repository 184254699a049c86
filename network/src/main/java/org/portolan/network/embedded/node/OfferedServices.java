package org.portolan.network.embedded.node;

import io.grpc.BindableService;
import io.grpc.HandlerRegistry;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.portolan.network.embedded.lifecycle.NotOffered;

/** The services of one endpoint. They come when the channel is open; everything else is refused with an explanation. */
final class OfferedServices extends HandlerRegistry {
    private static final MethodDescriptor.Marshaller<byte[]> IGNORED = new IgnoredMessages();

    private volatile Map<String, ServerMethodDefinition<?, ?>> methods = Map.of();
    private volatile boolean open;

    void open(BindableService... services) {
        Map<String, ServerMethodDefinition<?, ?>> all = new HashMap<>();
        for (BindableService service : services) {
            ServerServiceDefinition definition = service.bindService();
            definition
                    .getMethods()
                    .forEach(method -> all.put(method.getMethodDescriptor().getFullMethodName(), method));
        }
        methods = Map.copyOf(all);
        open = true;
    }

    @Override
    public ServerMethodDefinition<?, ?> lookupMethod(String name, @Nullable String authority) {
        ServerMethodDefinition<?, ?> method = methods.get(name);
        return method == null ? newRefusal(name) : method;
    }

    private ServerMethodDefinition<byte[], byte[]> newRefusal(String name) {
        MethodDescriptor<byte[], byte[]> descriptor = MethodDescriptor.newBuilder(IGNORED, IGNORED)
                .setFullMethodName(name)
                .setType(MethodDescriptor.MethodType.UNKNOWN)
                .build();
        Status status = open ? unimplemented(name) : Status.UNAVAILABLE.withDescription("the node is starting");
        return ServerMethodDefinition.create(descriptor, refuse(status));
    }

    private static Status unimplemented(String name) {
        String explanation = NotOffered.ofMethod(name)
                .map(NotOffered::explanation)
                .orElse("the embedded node does not offer " + name + " at this endpoint");
        return Status.UNIMPLEMENTED.withDescription(explanation);
    }

    private static ServerCallHandler<byte[], byte[]> refuse(Status status) {
        return (call, headers) -> {
            call.close(status, new Metadata());
            return new ServerCall.Listener<>() {};
        };
    }

    private static final class IgnoredMessages implements MethodDescriptor.Marshaller<byte[]> {
        @Override
        public InputStream stream(byte[] value) {
            return InputStream.nullInputStream();
        }

        @Override
        public byte[] parse(InputStream stream) {
            return new byte[0];
        }
    }
}
