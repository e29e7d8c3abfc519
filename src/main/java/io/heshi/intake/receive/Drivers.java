package io.heshi.intake.receive;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** JDBC drivers: PostgreSQL's own, and those whose jars lie in a folder. */
final class Drivers implements AutoCloseable {
    private final URLClassLoader loader;

    private Drivers(URLClassLoader loader) {
        this.loader = loader;
    }

    /** @param folder of jars; need not exist */
    static Drivers in(Path folder) throws IOException {
        List<URL> jars = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jar")) {
                for (Path file : files) {
                    jars.add(file.toUri().toURL());
                }
            }
        }
        return new Drivers(new URLClassLoader(jars.toArray(URL[]::new), Drivers.class.getClassLoader()));
    }

    /** Connects with the first driver that knows the URL; empty if there is none. */
    Optional<Connection> connect(String url, Properties properties) throws SQLException {
        Iterator<Driver> drivers = ServiceLoader.load(Driver.class, loader).iterator();
        while (hasNext(drivers)) {
            Optional<Driver> driver = next(drivers);
            if (driver.isPresent() && driver.get().acceptsURL(url)) {
                Connection connection = driver.get().connect(url, properties);
                if (connection != null) {
                    return Optional.of(connection);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean hasNext(Iterator<Driver> drivers) {
        try {
            return drivers.hasNext();
        } catch (ServiceConfigurationError unreadable) {
            return false;
        }
    }

    /** A jar for a newer Java, or without what it needs, is no driver; another may be. */
    private static Optional<Driver> next(Iterator<Driver> drivers) {
        try {
            return Optional.of(drivers.next());
        } catch (ServiceConfigurationError | LinkageError broken) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
