import { useState } from "preact/hooks";
import type { OfficeProblem } from "../../../api/problem.ts";
import { answerBody } from "../../../logic/answer-choices.ts";
import { useDoing } from "../../asking.ts";
import { useOffice } from "../../context.ts";

/** What has become of an answer. */
export type Outcome = { readonly proposed: boolean; readonly number: number };

/** An answer that is being written. */
export interface AnswerState {
  readonly status: string;
  readonly detail: string;
  readonly text: string;
  /** Passages that the report has, too. */
  readonly repeats: readonly string[];
  readonly outcome: Outcome | undefined;
  readonly busy: boolean;
  readonly problem: OfficeProblem | undefined;
  readonly choose: (status: string) => void;
  readonly specify: (detail: string) => void;
  readonly write: (text: string) => void;
  /** Sends it; a text that repeats the report only if it was confirmed. */
  readonly send: (confirmed: boolean) => Promise<void>;
}

/**
 * Keeps what is written for a case, also over a lock, until it is sent.
 *
 * @param choices the statuses that can be set now, the usual one first
 * @param done told when it was
 */
export function useAnswer(id: string, choices: readonly string[], done: () => void): AnswerState {
  const { client, memory } = useOffice();
  const key = `answer ${id}`;
  const [chosen, setChosen] = useState(() => memory.get(`${key} status`) ?? "");
  const [detail, setDetail] = useState(() => memory.get(`${key} detail`) ?? "");
  const [text, setText] = useState(() => memory.get(key) ?? "");
  const [repeats, setRepeats] = useState<readonly string[]>([]);
  const [outcome, setOutcome] = useState<Outcome | undefined>();
  const { busy, problem, run, clear } = useDoing();
  const at = { case: id };
  // What was chosen may have become impossible meanwhile.
  const status = choices.includes(chosen) ? chosen : (choices[0] ?? "");

  const write = (next: string) => {
    memory.set(key, next);
    setText(next);
    setRepeats([]);
    setOutcome(undefined);
    clear();
  };
  const send = async (confirmed: boolean) => {
    await run(async () => {
      if (text.trim() !== "" && !confirmed) {
        const found = await client.post("/api/v1/cases/{case}/answers/check", {
          at,
          body: { text: text.trim() },
        });
        setRepeats(found.repeats);
        if (found.repeats.length > 0) {
          return;
        }
      }
      const body = answerBody(status, detail, text, confirmed);
      const result = await client.post("/api/v1/cases/{case}/answers", { at, body });
      for (const kept of [key, `${key} status`, `${key} detail`]) {
        memory.delete(kept);
      }
      setText("");
      setChosen("");
      setDetail("");
      setRepeats([]);
      setOutcome(result);
      done();
    });
  };
  const specify = (next: string) => {
    memory.set(`${key} detail`, next);
    setDetail(next);
  };
  const choose = (next: string) => {
    memory.set(`${key} status`, next);
    setChosen(next);
    specify("");
    setOutcome(undefined);
    clear();
  };
  return {
    ...{ status, detail, text, repeats, outcome, busy, problem },
    ...{ choose, specify, write, send },
  };
}
