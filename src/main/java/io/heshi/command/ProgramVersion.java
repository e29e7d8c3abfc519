package io.heshi.command;

import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the manifest of the jar. */
final class ProgramVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = HeshiCommand.class.getPackage().getImplementationVersion();
        return new String[] {"heshi " + (version == null ? "(development)" : version)};
    }
}
