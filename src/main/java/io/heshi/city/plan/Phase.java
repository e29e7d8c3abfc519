package io.heshi.city.plan;

/** When something planted is to be seen: all along, only before the turning night, or only from it on. */
public enum Phase {
    LASTING,
    RESOLVED,
    NEW;

    /** Three of five last. */
    public static Phase ofRound(int round) {
        return switch (round % 5) {
            case 1 -> RESOLVED;
            case 2 -> NEW;
            default -> LASTING;
        };
    }

    public boolean on(boolean turned) {
        return this == LASTING || turned == (this == NEW);
    }
}
