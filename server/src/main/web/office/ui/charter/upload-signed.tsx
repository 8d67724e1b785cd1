import { useState } from "preact/hooks";
import { useSay } from "../../../ui/language.ts";
import { Callout } from "../../../ui/parts/callout.tsx";
import { Labelled, describedBy } from "../../../ui/parts/labelled.tsx";
import { SIGNING } from "../../i18n/charter.ts";
import { useDoing } from "../asking.ts";
import { useOffice } from "../context.ts";
import { ProblemNote } from "../parts/problem-note.tsx";

/** Brings what the root key has signed; the office checks it, and puts it in force. */
export function UploadSigned({ published }: { readonly published: () => void }) {
  const say = useSay();
  const { client } = useOffice();
  const { busy, problem, run, clear } = useDoing();
  const [unreadable, setUnreadable] = useState(false);
  const bring = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (file === undefined) {
      return;
    }
    clear();
    const text = await file.text();
    input.value = "";
    const body = parsed(text);
    setUnreadable(body === undefined);
    if (body !== undefined && (await run(() => client.post("/api/v1/profile/signed", { body })))) {
      published();
    }
  };
  return (
    <div class="stack">
      <Labelled id="signed" label={say(SIGNING.upload)} help={say(SIGNING.uploadHelp)}>
        <input
          id="signed"
          type="file"
          accept=".json,application/json"
          disabled={busy}
          aria-describedby={describedBy("signed", say(SIGNING.uploadHelp), undefined)}
          onChange={(event) => void bring(event.currentTarget)}
        />
      </Labelled>
      {unreadable ? (
        <Callout kind="bad" alert>
          <p>{say(SIGNING.notJson)}</p>
        </Callout>
      ) : null}
      <ProblemNote problem={problem} />
    </div>
  );
}

function parsed(text: string): Record<string, never> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null
      ? (value as Record<string, never>)
      : undefined;
  } catch {
    return undefined;
  }
}
