import type { Answer } from "./http.ts";
import { Failure, type FailureReason } from "./failure.ts";

const TYPE = /^urn:tipseal:problem:([a-z0-9-]{1,60})$/;
const SECONDS = /^[0-9]{1,6}$/;
const LONGEST_WAIT = 120;

/** Refusals that mean no more than that another challenge has to be solved. */
const CHALLENGE_AGAIN: readonly string[] = ["challenge-expired", "challenge-used"];

/** The drop answered with a problem document (RFC 9457). */
export class DropProblem extends Error {
  override readonly name = "DropProblem";

  private constructor(
    readonly status: number,
    /** Such as `mailbox-not-found`; what is no problem document is named by its status. */
    readonly problem: string,
    /** Seconds that the drop asks to wait, two minutes at most. */
    readonly retryAfter: number | undefined,
  ) {
    super(problem);
  }

  /**
   * Reads an answer of another status than was hoped for.
   *
   * @param unnamed the name where the answer gives none, as those to HEAD never do
   */
  static of(answer: Answer, unnamed = `http-${answer.status}`): DropProblem {
    const after = answer.headers.get("Retry-After") ?? "";
    return new DropProblem(
      answer.status,
      nameOf(answer) ?? unnamed,
      SECONDS.test(after) ? Math.min(Number(after), LONGEST_WAIT) : undefined,
    );
  }

  /** Whether the drop, or a proxy before it, may take the same request later. */
  get passes(): boolean {
    return (
      [408, 423, 429].includes(this.status) ||
      this.status >= 500 ||
      CHALLENGE_AGAIN.includes(this.problem)
    );
  }

  /** The refusal in the reporter's terms. */
  toFailure(): Failure {
    return new Failure(
      REASONS[this.problem] ?? (this.passes ? "busy" : "drop-refused"),
      this.problem,
    );
  }
}

const REASONS: Readonly<Record<string, FailureReason>> = {
  "mailbox-not-found": "mailbox-not-found",
  "mailbox-ended": "mailbox-ended",
  "number-taken": "number-taken",
  "number-out-of-order": "number-taken",
  "reminder-not-due": "reminder-not-due",
};

function nameOf(answer: Answer): string | undefined {
  try {
    const document: unknown = JSON.parse(new TextDecoder().decode(answer.body));
    const type = (document as { readonly type?: unknown } | null)?.type;
    return typeof type === "string" ? TYPE.exec(type)?.[1] : undefined;
  } catch {
    return undefined;
  }
}
