package io.heshi.command;

final class HeshiCommand {
    public static void main(String[] args) {
        System.out.println("heshi " + args.length);
    }
}
