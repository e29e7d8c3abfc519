package io.heshi.identity.link;

import io.heshi.catalogue.Language;
import io.heshi.definition.FileLine;
import io.heshi.definition.linkage.Block;
import io.heshi.definition.linkage.ColumnKind;
import io.heshi.definition.linkage.Comparison;
import io.heshi.definition.linkage.LinkColumn;
import io.heshi.definition.linkage.Linkage;
import java.math.BigDecimal;
import java.util.List;

/** Linkages made by tests. */
final class Linkages {
    private Linkages() {}

    /** Of one column and one comparison. */
    static Linkage of(String column, ColumnKind kind, Comparison comparison) {
        return new Linkage(
                "test",
                Language.ZH,
                List.of(new LinkColumn(column, kind, List.of(column), List.of(column), true)),
                List.of(comparison),
                List.of(Block.ofColumns(List.of(column), 10)),
                List.of(),
                new BigDecimal("0.99"),
                new BigDecimal("0.5"),
                Linkage.USUAL_MARGIN,
                Linkage.USUAL_BIGGEST,
                new FileLine("test.yaml", 1));
    }
}
