package io.heshi.city;

/** Gives every person the place they hold in the register. */
interface Seats {

    /**
     * @param plain the place as it is of itself
     * @param turned whether from the turning night on
     */
    Seat of(int index, Seat plain, boolean turned);

    /** The post that a person holds, which only few have been given another than their own. */
    Office office(int index, Office plain, boolean turned);

    /** Whether the unit is to have no more places of this type than people. */
    boolean full(Unit unit, QuotaType type);
}
