package org.tipseal.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Turns whatever ends a command early into a message and an exit code. A stack trace is never the
 * user's.
 */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
  private final Terminal terminal;

  Failures(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    say(e.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(e, e.getCommandLine().getErr());
    terminal
        .err()
        .println("See '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.BAD_INPUT.code();
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    if (e instanceof CommandFailure failure) {
      return end(failure.exitCode(), failure.getMessage());
    }
    if (e instanceof IOException io) {
      return end(ExitCode.BAD_INPUT, describe(io));
    }
    // The message of an unforeseen failure may hold what it failed on: only its kind and place are
    // shown.
    StackTraceElement[] trace = e.getStackTrace();
    String place = trace.length == 0 ? "" : " at " + trace[0];
    return end(ExitCode.UNEXPECTED, "unexpected failure: " + e.getClass().getSimpleName() + place);
  }

  private int end(ExitCode exitCode, String message) {
    say(message);
    return exitCode.code();
  }

  private void say(String message) {
    terminal.err().println("tipseal: " + SafeText.lines(message));
  }

  private static String describe(IOException e) {
    if (e instanceof NoSuchFileException missing) {
      return "no such file: " + missing.getFile();
    }
    if (e instanceof AccessDeniedException denied) {
      return "not allowed to read or write: " + denied.getFile();
    }
    if (e instanceof FileAlreadyExistsException present) {
      return "already there, and not overwritten: " + present.getFile();
    }
    if (e instanceof DirectoryNotEmptyException full) {
      return "not empty, and nothing is overwritten: " + full.getFile();
    }
    if (e instanceof FileSystemException other) {
      return other.getFile() + ": " + other.getReason();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
