package io.heshi.definition;

/**
 * Where a definition stands.
 *
 * @param file path below the folder of definitions
 * @param line from 1
 */
public record FileLine(String file, int line) {
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
