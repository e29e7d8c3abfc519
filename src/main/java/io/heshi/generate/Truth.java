package io.heshi.generate;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Collects all findings of one night. */
final class Truth {

    private final City city;
    private final Telling telling;
    private final NavigableSet<Finding> findings = new TreeSet<>();

    Truth(City city, Telling telling) {
        this.city = city;
        this.telling = telling;
        Quotas.unknownUnits(telling.turned()).forEach(name -> findings.add(Finding.ofUnit(Rule.U08, name)));
    }

    NavigableSet<Finding> findings() {
        return findings;
    }

    void add(Dossier dossier) {
        Person person = dossier.person();
        if (person.home().is(city.newlyAbolished()) && telling.turned() && someoneIsActive(dossier)) {
            findings.add(Finding.ofUnit(Rule.U08, person.home().code()));
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

    void add(Headcount headcount, Quotas quotas) {
        for (Unit unit : city.units()) {
            List<Quota> approved = quotas.of(unit, telling.turned());
            int posts = approved.stream().mapToInt(Quota::approved).sum();
            int people = 0;
            for (QuotaType type : QuotaType.values()) {
                people += headcount.occupied(unit, type);
            }
            for (QuotaType type : QuotaType.values()) {
                int postsOfType = approved.stream()
                        .filter(quota -> quota.type() == type)
                        .mapToInt(Quota::approved)
                        .sum();
                if (headcount.occupied(unit, type) > postsOfType) {
                    findings.add(Finding.ofQuota(Rule.U01, unit, type));
                    if (people <= posts) {
                        findings.add(Finding.ofQuota(Rule.U03, unit, type));
                    }
                }
            }
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
