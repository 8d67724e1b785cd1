import { useState } from "preact/hooks";
import { useSay } from "../../../ui/language.ts";
import { Title } from "../../../ui/parts/title.tsx";
import { FIGURES } from "../../i18n/figures.ts";
import { useAsked, useDoing } from "../asking.ts";
import { type ViewProps, useOffice } from "../context.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { saveFile } from "../save-file.ts";
import { Waiting } from "../parts/waiting.tsx";
import { FigureTable } from "./figure-table.tsx";

/** What is asked for; empty days are the office's own choice. */
interface Question {
  readonly from: string;
  readonly to: string;
  readonly publishable: boolean;
}

/** How many reports came, what became of them, how long it took. */
export function FiguresView(_: ViewProps) {
  const say = useSay();
  const { client } = useOffice();
  const [question, setQuestion] = useState<Question>({ from: "", to: "", publishable: false });
  const saving = useDoing();
  const query = {
    publishable: question.publishable,
    ...(question.from === "" ? {} : { from: question.from }),
    ...(question.to === "" ? {} : { to: question.to }),
  };
  const asked = useAsked(JSON.stringify(query), (signal) =>
    client.get("/api/v1/figures", { query, signal }),
  );
  const save = () =>
    saving.run(async () => {
      const csv = { ...query, format: "csv" } as const;
      const response = await client.raw("get", "/api/v1/figures", { query: csv });
      saveFile(await response.blob(), "figures.csv");
    });
  return (
    <div class="stack figures">
      <Title>{say(FIGURES.title)}</Title>
      <Questions question={question} ask={setQuestion} />
      {question.publishable ? <p class="soft">{say(FIGURES.publishText)}</p> : null}
      <div class="row no-print">
        <button type="button" class="button slim" disabled={saving.busy} onClick={save}>
          {say(FIGURES.table)}
        </button>
        <button type="button" class="button slim" onClick={() => window.print()}>
          {say(FIGURES.print)}
        </button>
      </div>
      <ProblemNote problem={saving.problem} />
      <Waiting asked={asked}>
        {({ from, to, tables }) => (
          <>
            <p>{say(FIGURES.span, { from, to })}</p>
            {tables.map((table) => (
              <FigureTable key={table.code} table={table} publishable={question.publishable} />
            ))}
          </>
        )}
      </Waiting>
    </div>
  );
}

interface QuestionsProps {
  readonly question: Question;
  readonly ask: (question: Question) => void;
}

function Questions({ question, ask }: QuestionsProps) {
  const say = useSay();
  return (
    <div class="row no-print">
      {(["from", "to"] as const).map((end) => (
        <div class="field" key={end}>
          <label class="label" for={`figures-${end}`}>
            {say(FIGURES[end])}
          </label>
          <input
            id={`figures-${end}`}
            class="input"
            type="date"
            value={question[end]}
            onChange={(event) => ask({ ...question, [end]: event.currentTarget.value })}
          />
        </div>
      ))}
      <label class="tick">
        <input
          type="checkbox"
          checked={question.publishable}
          onChange={(event) => ask({ ...question, publishable: event.currentTarget.checked })}
        />
        {say(FIGURES.publishable)}
      </label>
    </div>
  );
}
