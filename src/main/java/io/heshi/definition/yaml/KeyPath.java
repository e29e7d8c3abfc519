package io.heshi.definition.yaml;

/** How messages name a value inside a file: {@code gates.missing.id_no}, {@code examples[2]}. */
final class KeyPath {
    private KeyPath() {}

    static String child(String parent, String key) {
        return parent.isEmpty() ? key : parent + "." + key;
    }

    /** @param index from 0; shown from 1 */
    static String item(String parent, int index) {
        return parent + "[" + (index + 1) + "]";
    }
}
