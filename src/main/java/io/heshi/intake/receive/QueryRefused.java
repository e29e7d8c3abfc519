package io.heshi.intake.receive;

import io.heshi.store.Unreachable;
import io.heshi.table.FileLocation;
import io.heshi.table.UnreadableFile;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Says why a query gave no rows, without the place of the database, its users and passwords, and without rows. */
final class QueryRefused {
    private static final int LONGEST = 300;

    private final String fileName;
    private final List<String> secrets;

    /** @param secrets texts that must not be shown, whatever a server says */
    QueryRefused(String fileName, List<String> secrets) {
        this.fileName = fileName;
        this.secrets = secrets.stream().filter(secret -> !secret.isBlank()).toList();
    }

    UnreadableFile unset(String variable) {
        return told(
                "环境变量 " + variable + " 没有设置。请设置后重新运行。",
                "the variable " + variable + " of the environment is not set. Set it and run again.");
    }

    /** @param url of which only the kind of database is shown */
    UnreadableFile noDriver(String url, String folder) {
        String[] parts = url.split(":", 3);
        String kind = parts.length < 3 ? "jdbc:" : parts[0] + ":" + parts[1];
        return told(
                "没有能连接 %s 的驱动程序。请把该数据库的 JDBC 驱动 jar 放入 %s 后重新运行。".formatted(hidden(kind), folder),
                "there is no driver for %s. Put the JDBC driver's jar of that database into %s and run again."
                        .formatted(hidden(kind), folder));
    }

    UnreadableFile notConnected(SQLException e) {
        String state = state(e);
        String zh = "无法连接数据库（SQLSTATE " + state + "），";
        String en = "cannot connect to the database (SQLSTATE " + state + "), ";
        return switch (state.substring(0, Math.min(2, state.length()))) {
            case "28" -> told(zh + "用户名或密码不对，或没有权限。请核对。", en + "wrong user or password, or no right to. Check them.");
            case "3D" -> told(zh + "没有这个库。请核对地址。", en + "there is no such database. Check the address.");
            default ->
                switch (Unreachable.of(e)) {
                    case UNKNOWN_HOST -> told(zh + "找不到地址中的主机。请核对主机名。", en + "there is no such host. Check its name.");
                    case REFUSED ->
                        told(
                                zh + "主机在，但地址中的端口没有服务在监听。请核对端口，确认服务已启动。",
                                en
                                        + "the host is there, but nothing listens on that port. Check the port and that it runs.");
                    case SILENT ->
                        told(
                                zh + "服务器没有应答。请核对地址、端口、网络和防火墙。",
                                en + "the server does not answer. Check address, port, network and firewall.");
                };
        };
    }

    UnreadableFile refused(SQLException e) {
        String state = state(e);
        if (state.equals("57014") || e instanceof java.sql.SQLTimeoutException) {
            return told(
                    "查询超时（SQLSTATE " + state + "）。请精简查询，或在 from 中放宽 timeout（秒）。",
                    "the query took too long (SQLSTATE " + state
                            + "). Make it simpler, or set a longer timeout (seconds) under from.");
        }
        if (state.startsWith("08") || state.startsWith("57")) {
            return told(
                    "数据库连接中断（SQLSTATE " + state + "）。请稍后重新运行。",
                    "the connection to the database broke (SQLSTATE " + state + "). Run again later.");
        }
        // Errors about the statement name tables and columns; all others may quote values, that is rows.
        String said = state.startsWith("42") ? shortened(e) : "";
        return told(
                "查询被数据库拒绝（SQLSTATE " + state + "）" + said + "。请核对 query 和权限。",
                "the database refuses the query (SQLSTATE " + state + ")" + said + ". Check the query and the rights.");
    }

    UnreadableFile bytes(String column) {
        return told(
                "列 " + ShownName.of(column) + " 是二进制内容，不能读取。请从 query 中去掉该列。",
                "column " + ShownName.of(column) + " holds bytes, which are not read. Leave it out of the query.");
    }

    private UnreadableFile told(String zh, String en) {
        return new UnreadableFile(new FileLocation(fileName, "", 0), zh, en);
    }

    private static String state(SQLException e) {
        return Optional.ofNullable(e.getSQLState()).orElse(String.valueOf(e.getErrorCode()));
    }

    private String shortened(SQLException e) {
        String line = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        String said = ShownName.of(hidden(line));
        return ": " + (said.length() > LONGEST ? said.substring(0, LONGEST) + "…" : said);
    }

    private String hidden(String text) {
        String hidden = text;
        for (String secret : secrets) {
            hidden = hidden.replace(secret, "***");
        }
        return hidden;
    }
}
