package io.heshi.city;

/** Everybody holds the place that they hold of themselves: one of the unit's own. */
final class PlainSeats implements Seats {

    @Override
    public Seat of(int index, Seat plain, boolean turned) {
        return plain;
    }

    @Override
    public Office office(int index, Office plain, boolean turned) {
        return plain;
    }

    @Override
    public boolean full(Unit unit, QuotaType type) {
        return false;
    }
}
