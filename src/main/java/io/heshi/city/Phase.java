package io.heshi.city;

/** When something planted is to be seen: all along, only before the turning night, or only from it on. */
enum Phase {
    LASTING(0),
    RESOLVED(1),
    NEW(2);

    private final int number;

    Phase(int number) {
        this.number = number;
    }

    /** From 0. */
    int number() {
        return number;
    }

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
