package io.heshi.table.dbf;

/**
 * A field of a dBASE or FoxPro table.
 *
 * @param name as its bytes stand in the header
 * @param offset of its value in a record, from 1: byte 0 is the mark of deletion
 * @param lengthBit bit of the null flags that says a variable-length value is shorter than its field, or -1
 * @param nullBit bit of the null flags that says there is no value, or -1
 */
record DbfField(byte[] name, char type, int offset, int length, int lengthBit, int nullBit) {
    /** Whether its values are text in the code page of the table. */
    boolean isText() {
        return (type == 'C' || type == 'V');
    }

    /** Whether it holds no column of the user's: FoxPro keeps its null flags in such a field. */
    boolean isSystem() {
        return type == '0';
    }
}
