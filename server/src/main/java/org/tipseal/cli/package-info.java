/**
 * The command line: one class a command, each of which reads its options, asks the packages below
 * to do the work, and says the outcome in the user's words.
 *
 * <p>Rules that hold for every command: receipts and passphrases come from the terminal or from
 * standard input, never from the command line, which other users of a machine can read. What a
 * program would read is on standard output and nothing else is; prompts, progress, warnings and
 * errors are on standard error. Text that somebody else wrote goes through {@link
 * org.tipseal.cli.SafeText} before it reaches a terminal. Exit codes are those of {@link
 * org.tipseal.cli.ExitCode}.
 */
package org.tipseal.cli;
