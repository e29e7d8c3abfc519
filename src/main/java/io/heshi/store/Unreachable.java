package io.heshi.store;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Objects;

/** Why a server could not be reached, as far as the network says. */
public enum Unreachable {
    /** No machine has that name. */
    UNKNOWN_HOST,
    /** The machine is there, and nothing listens on that port. */
    REFUSED,
    /** Nobody answers: a machine that is off, another network, a firewall. */
    SILENT;

    /** Looks at the causes behind what a driver threw. */
    public static Unreachable of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException) {
                return UNKNOWN_HOST;
            }
            if (cause instanceof ConnectException
                    && Objects.toString(cause.getMessage(), "").contains("refused")) {
                return REFUSED;
            }
        }
        return SILENT;
    }
}
