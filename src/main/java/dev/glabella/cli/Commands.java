package dev.glabella.cli;

import java.io.PrintWriter;
import java.util.Set;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line beside the server. */
@Command(name = "glabella", description = "Answers questions about BOTOX from approved content.", mixinStandardHelpOptions = true,
		subcommands = {AskCommand.class, BenchmarkCommand.class, GradeCommand.class, LearnCommand.class, CommandLine.HelpCommand.class})
public class Commands implements Runnable {

	/** Starts the server, as no argument at all does. */
	public static final String SERVE = "serve";
	private static final Set<String> HELP = Set.of("--help", "--version");

	@Spec
	private CommandSpec spec;

	/** Whether the arguments are for the command line rather than for the server, whose own are settings such as {@code --server.port=80}. */
	public static boolean concern(String... args) {
		return args.length > 0 && !args[0].equals(SERVE) && (!args[0].startsWith("--") || HELP.contains(args[0]));
	}

	/**
	 * Runs a command.
	 * @return the exit code: 0 done, 1 done with findings, 2 wrong usage or bad input
	 */
	public static int run(PrintWriter out, PrintWriter err, String... args) {
		Logs.warningsOnly();
		return new CommandLine(new Commands()).setOut(out).setErr(err)
				.setExecutionExceptionHandler((exception, commandLine, result) -> {
					commandLine.getErr().println(commandLine.getColorScheme().errorText(String.valueOf(exception.getMessage())));
					return ExitCode.FAILED;
				}).execute(args);
	}

	@Command(name = "lint", description = "Checks the content; exit code 1 when it finds an error.", mixinStandardHelpOptions = true)
	int lint(@Mixin KnowledgeOption knowledge) {
		return new LintCommand(knowledge.files()).run(spec.commandLine().getOut());
	}

	@Override
	public void run() {
		spec.commandLine().usage(spec.commandLine().getOut());
	}
}
