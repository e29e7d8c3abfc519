package io.heshi.job;

/** What the process tells its caller. The numbers are part of the command line's contract and are listed in the README. */
public enum ExitCode {
    OK(0),
    UNEXPECTED(1),
    USAGE(2),
    INVALID_DEFINITIONS(3),
    INPUT(4),
    HELD(5),
    BUSY(6),
    DATABASE(7),
    NOT_TIED_OUT(8),
    OUTPUT(9),
    DISK_FULL(10),
    MEMORY(11),
    LOGIN(12),
    NO_DATABASE(13),
    NEWER_SCHEMA(14),
    DAMAGED(15),
    NOT_RECORDED(16),
    STOPPED(143);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
