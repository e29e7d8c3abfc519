package io.heshi.gate;

/**
 * A person's word that a run may go on although a gate is closed.
 *
 * @param of the source at whose gates the run is held, or the rule that the brake holds
 */
public record Release(String of, String who, String reason) {}
