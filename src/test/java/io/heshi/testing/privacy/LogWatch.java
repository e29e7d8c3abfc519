package io.heshi.testing.privacy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/**
 * Registered for every test: fails the one after which the log of the program, or that of the tests' server, names a person. The pattern
 * of the shipped log leaves stack traces out, so messages are what counts.
 */
public final class LogWatch implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private static final Lines LINES = new Lines();
    private static final Path SAMPLE = Path.of("sample-data");
    private static final Path SERVER_LOG = Path.of("target", "test-postgres", "server.log");

    @Override
    public void beforeAll(ExtensionContext context) {
        People.know(SAMPLE);
        LINES.listen();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Said.nobodyIn("the log", LINES.take());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Said.nobodyIn("the log", LINES.take());
        Said.nobodyIn(SERVER_LOG);
    }

    private static final class Lines extends AppenderBase<ILoggingEvent> {
        private final List<String> lines = new ArrayList<>();

        synchronized void listen() {
            if (!isStarted()) {
                start();
                ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(this);
            }
        }

        @Override
        protected synchronized void append(ILoggingEvent event) {
            if (event.getLevel().isGreaterOrEqual(Level.INFO)) {
                lines.add(event.getFormattedMessage());
            }
        }

        synchronized List<String> take() {
            List<String> taken = List.copyOf(lines);
            lines.clear();
            return taken;
        }
    }
}
