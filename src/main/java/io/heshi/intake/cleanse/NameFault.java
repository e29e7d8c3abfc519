package io.heshi.intake.cleanse;

import io.heshi.vocabulary.PersonName;

/** Notes what is wrong with a name that is kept as it stands. */
final class NameFault {
    private NameFault() {}

    static void note(String name, ValueFaults faults) {
        switch (PersonName.damage(name)) {
            case NONE -> {}
            case LOST -> faults.add("name", ValueFault.LOST_CHARACTERS, name);
            case PRIVATE -> faults.add("name", ValueFault.PRIVATE_CHARACTER, name);
            case STAND_IN -> faults.add("name", ValueFault.STAND_IN_CHARACTER, name);
        }
    }
}
