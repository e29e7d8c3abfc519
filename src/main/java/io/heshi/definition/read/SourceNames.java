package io.heshi.definition.read;

import io.heshi.definition.FaultText;
import io.heshi.definition.yaml.Nearest;
import io.heshi.definition.yaml.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The sources that the folder defines. */
record SourceNames(Set<String> defined) {

    /** A list of source names; one that is not defined is a fault. */
    List<String> read(Value list) {
        List<String> names = new ArrayList<>();
        for (Value item : list.distinctTexts()) {
            item.text().ifPresent(name -> {
                names.add(name);
                if (!defined.contains(name)) {
                    item.fault(FaultText.of("source_names.source_not_defined", name)
                            .then(Nearest.hint(name, defined)));
                }
            });
        }
        return names;
    }
}
