package io.heshi.ledger;

/** What a row that staff have filled in is known by. */
public sealed interface RowKey permits PackKey, OfficeKey {
    /** Of the exception. */
    long number();

    /** The latest event of the exception that the row knew. */
    int seq();
}
