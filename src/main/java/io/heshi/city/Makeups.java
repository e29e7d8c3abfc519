package io.heshi.city;

/** Gives every person their sex, age band and schooling. */
interface Makeups {

    Makeup of(int index, Unit home, Story story);
}
