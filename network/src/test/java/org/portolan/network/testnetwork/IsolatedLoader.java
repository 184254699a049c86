package org.portolan.network.testnetwork;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Loads the shim and the test's contracts anew, and everything else from the class path that is there. */
final class IsolatedLoader extends URLClassLoader {
    private static final String SHIM = "org.hyperledger.fabric.";
    private static final String PROTOS = "org.hyperledger.fabric.protos.";
    private static final String CONTRACTS = "org.portolan.network.testnetwork.contract.";

    IsolatedLoader() {
        super(classPath(), IsolatedLoader.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        boolean isolated = name.startsWith(CONTRACTS) || (name.startsWith(SHIM) && !name.startsWith(PROTOS));
        if (!isolated) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    private static URL[] classPath() {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            try {
                urls.add(Path.of(entry).toUri().toURL());
            } catch (MalformedURLException e) {
                throw new IllegalStateException(entry + " is no part of a class path", e);
            }
        }
        return urls.toArray(URL[]::new);
    }
}
