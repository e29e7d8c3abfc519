package io.heshi.generate;

/** When something planted is to be seen: all along, only before the turning night, or only from it on. */
enum Phase {
    LASTING,
    RESOLVED,
    NEW;

    /** Three of five last. */
    static Phase ofRound(int round) {
        return switch (round % 5) {
            case 1 -> RESOLVED;
            case 2 -> NEW;
            default -> LASTING;
        };
    }

    boolean on(boolean turned) {
        return switch (this) {
            case LASTING -> true;
            case RESOLVED -> !turned;
            case NEW -> turned;
        };
    }
}
