package io.heshi.city;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Collects all findings of one night. */
final class Truth {

    private final City city;
    private final Telling telling;
    private final Establishment establishment;
    private final int night;
    private final SeatTruth seats;
    private final NavigableSet<Finding> findings = new TreeSet<>();

    Truth(City city, Telling telling, Establishment establishment, int night) {
        this.city = city;
        this.telling = telling;
        this.establishment = establishment;
        this.night = night;
        this.seats = new SeatTruth(establishment, night);
        Quotas.unknownUnits(telling.turned()).forEach(name -> findings.add(Finding.ofUnit(Rule.U08, name)));
    }

    NavigableSet<Finding> findings() {
        return findings;
    }

    void add(Dossier dossier) {
        Person person = dossier.person();
        seats.addTo(findings, dossier);
        if (person.home().is(city.newlyAbolished()) && telling.turned() && someoneIsActive(dossier)) {
            findings.add(Finding.ofUnit(Rule.U08, person.home().code()));
        }
        if (person.story().recent()) {
            addPending(dossier);
        }
        if (telling.putOffTooLong(person)) {
            findings.add(Finding.ofPerson(Rule.P05, person.identity().idNumber()));
        }
        if (!telling.tells(person)) {
            return;
        }
        Story story = person.story();
        story.rules().stream()
                .filter(rule -> rule != Rule.U08)
                .forEach(rule -> findings.add(Finding.ofPerson(rule, subject(rule, dossier))));
        switch (story) {
            case UNKNOWN_UNIT_IN_FINANCE ->
                findings.add(Finding.ofUnit(Rule.U08, dossier.finance().get(0).unitName()));
            case UNKNOWN_UNIT_IN_ORGANIZATION ->
                findings.add(
                        Finding.ofUnit(Rule.U08, dossier.organization().get(0).unitName()));
            case FOREIGN_UNIT_NAME_IN_HR ->
                findings.add(Finding.ofUnit(Rule.U08, person.home().code()));
            case ABOLISHED_UNIT_IN_FINANCE ->
                findings.add(Finding.ofUnit(Rule.U08, city.longAbolished().code()));
            default -> {}
        }
    }

    void addUnits() {
        new OfficeTruth(city, establishment, night).addTo(findings);
    }

    /** What the sources have not yet caught up with is found too, as pending. */
    private void addPending(Dossier dossier) {
        boolean registered = active(dossier.register());
        String idNumber = dossier.person().identity().idNumber();
        if (!registered && active(dossier.finance())) {
            findings.add(Finding.ofPerson(Rule.P01, idNumber));
        }
        if (registered && dossier.finance().isEmpty() && dossier.person().home().onCentralPayroll()) {
            findings.add(Finding.ofPerson(Rule.P02, idNumber));
        }
    }

    /** Under two numbers it is the one in the register that is not paid, and the other one that everything else is found of. */
    private static String subject(Rule rule, Dossier dossier) {
        return rule == Rule.P02 || dossier.finance().isEmpty()
                ? dossier.person().identity().idNumber()
                : dossier.finance().get(0).idNumber();
    }

    private static boolean someoneIsActive(Dossier dossier) {
        return active(dossier.register())
                || active(dossier.hr())
                || active(dossier.organization())
                || active(dossier.finance());
    }

    private static boolean active(List<Entry> entries) {
        return entries.stream().anyMatch(entry -> entry.standing().active());
    }
}
