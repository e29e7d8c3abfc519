package io.heshi.job;

import io.heshi.store.Unreachable;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.Optional;

/**
 * What a database server refuses that no statement is to blame for, by SQLSTATE: all of it, else its class.
 *
 * @param text key of the message
 */
record ServerTrouble(ExitCode exitCode, String text) {
    private static final ServerTrouble GONE = new ServerTrouble(ExitCode.NO_DATABASE, "database.gone");
    private static final ServerTrouble LOGIN = new ServerTrouble(ExitCode.LOGIN, "database.login");
    private static final ServerTrouble LOST = new ServerTrouble(ExitCode.DATABASE, "database.lost");
    private static final ServerTrouble SILENT = new ServerTrouble(ExitCode.DATABASE, "database.unreachable");
    private static final ServerTrouble REFUSED = new ServerTrouble(ExitCode.DATABASE, "database.refused");
    private static final ServerTrouble UNKNOWN_HOST = new ServerTrouble(ExitCode.DATABASE, "database.unknown_host");
    private static final ServerTrouble STARTING = new ServerTrouble(ExitCode.DATABASE, "database.starting");
    private static final ServerTrouble DAMAGED = new ServerTrouble(ExitCode.DAMAGED, "database.damaged");
    private static final int CLASS = 2;

    private static final Map<String, ServerTrouble> KNOWN = Map.ofEntries(
            Map.entry("08001", SILENT),
            Map.entry("08004", LOGIN),
            Map.entry("08", LOST),
            Map.entry("25006", new ServerTrouble(ExitCode.DATABASE, "database.read_only")),
            Map.entry("28", LOGIN),
            Map.entry("3D", GONE),
            Map.entry("40P01", new ServerTrouble(ExitCode.DATABASE, "database.locked")),
            Map.entry("42501", new ServerTrouble(ExitCode.LOGIN, "database.rights")),
            Map.entry("53100", new ServerTrouble(ExitCode.DISK_FULL, "database.disk_full")),
            Map.entry("53200", new ServerTrouble(ExitCode.MEMORY, "database.memory")),
            Map.entry("53300", new ServerTrouble(ExitCode.DATABASE, "database.connections")),
            Map.entry("55P03", new ServerTrouble(ExitCode.DATABASE, "database.locked")),
            Map.entry("57P01", LOST),
            Map.entry("57P02", LOST),
            Map.entry("57P03", STARTING),
            Map.entry("57P04", GONE),
            Map.entry("57P05", LOST),
            Map.entry("58", DAMAGED),
            Map.entry("XX001", DAMAGED),
            Map.entry("XX002", DAMAGED));

    static Optional<ServerTrouble> of(SQLException refused) {
        String state = refused.getSQLState();
        if (state == null || state.length() < CLASS) {
            // The pool's own word when the server gives no connection.
            return refused instanceof SQLTransientConnectionException ? Optional.of(LOST) : Optional.empty();
        }
        return Optional.ofNullable(KNOWN.getOrDefault(state, KNOWN.get(state.substring(0, CLASS))))
                .map(trouble -> trouble.equals(SILENT) ? unreached(refused) : trouble);
    }

    private static ServerTrouble unreached(SQLException refused) {
        return switch (Unreachable.of(refused)) {
            case UNKNOWN_HOST -> UNKNOWN_HOST;
            case REFUSED -> REFUSED;
            case SILENT -> SILENT;
        };
    }
}
