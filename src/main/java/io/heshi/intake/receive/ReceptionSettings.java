package io.heshi.intake.receive;

import java.nio.file.Path;
import java.util.Map;

/**
 * What reception works with besides the inbox.
 *
 * @param archive folder where copies are kept, readable by the owner only
 * @param drivers folder of jars of JDBC drivers; need not exist
 * @param environment variables that sources may name
 */
public record ReceptionSettings(Path archive, Path drivers, Map<String, String> environment) {
    public ReceptionSettings {
        environment = Map.copyOf(environment);
    }

    /** Says nothing of the environment, which may hold passwords. */
    @Override
    public String toString() {
        return "ReceptionSettings[archive=" + archive + ", drivers=" + drivers + "]";
    }
}
