package io.heshi.city.truth;

import io.heshi.city.office.Establishment;
import io.heshi.city.office.Filings.Filing;
import io.heshi.city.office.NamedLists.Listing;
import io.heshi.city.office.Pool;
import io.heshi.city.person.Detail;
import io.heshi.city.person.Dossier;
import io.heshi.city.person.Row;
import io.heshi.city.unit.EntryChannel;
import io.heshi.city.unit.FilingNo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What must be found of the places that people hold: turnover places, filings, named lists, ranks above posts. */
final class PlaceTruth {

    private final Set<String> granted;
    private final Map<String, FilingNo> filings;
    private final Set<String> enterprises;
    private final Set<String> talents;

    PlaceTruth(Establishment office, int night) {
        boolean turned = office.turned(night);
        this.granted = office.lending().of(night).stream()
                .map(allocation -> allocation.unit().code() + allocation.pool())
                .collect(Collectors.toSet());
        this.filings = office.filings(night).stream().collect(Collectors.toMap(Filing::number, Filing::filedFor));
        this.enterprises = idNumbers(office.lists().enterprises(turned));
        this.talents = idNumbers(office.lists().talents(turned));
    }

    void addTo(Set<Finding> findings, Dossier dossier) {
        String id = dossier.person().identity().idNumber();
        dossier.register().stream().filter(Row::inPost).forEach(row -> {
            String pool = row.text(Detail.POOL);
            if (row.get(Detail.ABOVE_POST).equals(true) && !row.has(Detail.ABOVE_POST_DOCUMENT)) {
                findings.add(Finding.ofPerson("U05", id));
            }
            if (!pool.isEmpty() && !granted.contains(row.unitCode() + pool)) {
                findings.add(Finding.ofPerson("U12", id));
            }
            if (filedForOthers(row)) {
                findings.add(Finding.ofPerson("F03", id));
            }
            if (row.channel() == EntryChannel.ENTERPRISE_TALENT && !enterprises.contains(id)) {
                findings.add(Finding.ofPerson("F05", id));
            }
            if (pool.equals(Pool.TALENT) && !dossier.person().master() && !talents.contains(id)) {
                findings.add(Finding.ofPerson("F06", id));
            }
        });
    }

    private boolean filedForOthers(Row row) {
        FilingNo filing = filings.get(row.text(Detail.FILING_NO));
        return filing != null
                && !(filing.unit().code().equals(row.unitCode())
                        && filing.type().equals(row.get(Detail.QUOTA_TYPE)));
    }

    private static Set<String> idNumbers(List<Listing> list) {
        return list.stream()
                .map(listing -> listing.person().identity().idNumber())
                .collect(Collectors.toSet());
    }
}
