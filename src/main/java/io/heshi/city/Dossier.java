package io.heshi.city;

import java.util.List;

/** Every line that one person has in the four person sources of one night. */
record Dossier(Person person, List<Entry> register, List<Entry> hr, List<Entry> organization, List<Entry> finance) {

    Dossier withRegister(Entry... entries) {
        return new Dossier(person, List.of(entries), hr, organization, finance);
    }

    Dossier withHr(Entry... entries) {
        return new Dossier(person, register, List.of(entries), organization, finance);
    }

    Dossier withOrganization(Entry... entries) {
        return new Dossier(person, register, hr, List.of(entries), finance);
    }

    Dossier withFinance(Entry... entries) {
        return new Dossier(person, register, hr, organization, List.of(entries));
    }
}
