package io.heshi.link;

import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Field;
import io.heshi.catalogue.FieldType;
import io.heshi.catalogue.Label;
import io.heshi.definition.ColumnMapping;
import io.heshi.definition.GateSettings;
import io.heshi.definition.Layout;
import io.heshi.definition.Origin;
import io.heshi.definition.Source;
import io.heshi.definition.linkage.ColumnKind;
import io.heshi.definition.linkage.LinkColumn;
import io.heshi.definition.linkage.Linkage;
import java.nio.file.Path;
import java.util.List;

/**
 * One of the files that are linked.
 *
 * @param side 1 or 2
 */
record FileSide(Path file, int side) {
    String fileName() {
        return String.valueOf(file.getFileName());
    }

    List<String> headings(LinkColumn column) {
        return side == 1 ? column.left() : column.right();
    }

    /** The file as a source, so that it is read as intake reads one. */
    Source source(Linkage linkage) {
        return new Source(
                "side_" + side,
                new Label(fileName(), fileName()),
                ClaimKind.LISTING,
                new Origin.Files("", true),
                Layout.AUTO,
                linkage.columns().stream()
                        .map(column -> new ColumnMapping(field(column), headings(column), linkage.place()))
                        .toList(),
                linkage.columns().stream()
                        .filter(LinkColumn::required)
                        .map(LinkColumn::name)
                        .toList(),
                GateSettings.NONE,
                linkage.place());
    }

    private Field field(LinkColumn column) {
        String heading = headings(column).get(0);
        return new Field(
                column.name(),
                type(column.kind()),
                "",
                new Label(heading, heading),
                "",
                false,
                true,
                false,
                headings(column));
    }

    private static FieldType type(ColumnKind kind) {
        return switch (kind) {
            case NAME -> FieldType.NAME;
            case ID_NO -> FieldType.ID_NO;
            case DATE -> FieldType.DATE;
            case UNIT -> FieldType.UNIT_NAME;
            case CODE, TEXT -> FieldType.TEXT;
        };
    }
}
