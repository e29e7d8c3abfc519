package io.heshi.collect;

/** An exception that went out in a pack and did not come back with it. */
public record Missing(long packId, String unit, long number) {}
