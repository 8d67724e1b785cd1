import { useRef, useState } from "preact/hooks";
import { useSay } from "../../../ui/language.ts";
import { Callout } from "../../../ui/parts/callout.tsx";
import { Labelled } from "../../../ui/parts/labelled.tsx";
import { Title } from "../../../ui/parts/title.tsx";
import { PROFILE } from "../../i18n/admin.ts";
import { placeOf } from "../../logic/json-place.ts";
import { useAsked } from "../asking.ts";
import { type ViewProps, useOffice } from "../context.ts";
import { Waiting } from "../parts/waiting.tsx";
import { DraftMistakes, useChecked } from "./draft-mistakes.tsx";
import { UploadSigned } from "./upload-signed.tsx";

/** Channels and notices: a draft that is checked as it is written, and what the root has signed. */
export function ProfileView(_: ViewProps) {
  const say = useSay();
  const { client } = useOffice();
  const asked = useAsked("profile", (signal) => client.get("/api/v1/profile", { signal }));
  const [round, setRound] = useState(0);
  const [done, setDone] = useState(false);
  const published = () => {
    setDone(true);
    setRound((now) => now + 1);
    asked.again();
  };
  return (
    <div class="stack">
      <Title>{say(PROFILE.title)}</Title>
      <p class="soft">{say(PROFILE.text)}</p>
      {done ? (
        <Callout kind="good" alert>
          <p>{say(PROFILE.done)}</p>
        </Callout>
      ) : null}
      <Waiting asked={asked}>
        {({ draft }) => <DraftEditor key={`${round} ${draft.length}`} first={draft} />}
      </Waiting>
      <UploadSigned published={published} />
    </div>
  );
}

function DraftEditor({ first }: { readonly first: string }) {
  const say = useSay();
  const [draft, setDraft] = useState(first);
  const box = useRef<HTMLTextAreaElement>(null);
  const checked = useChecked(draft);
  const show = (place: string) => {
    const stretch = placeOf(draft, place);
    if (stretch !== undefined && box.current !== null) {
      select(box.current, stretch.start, stretch.end);
    }
  };
  return (
    <section class="stack">
      <Labelled id="draft" label={say(PROFILE.draft)}>
        <textarea
          id="draft"
          class="input code draft"
          ref={box}
          rows={24}
          value={draft}
          spellcheck={false}
          autocomplete="off"
          onInput={(event) => setDraft(event.currentTarget.value)}
        />
      </Labelled>
      <DraftMistakes checked={checked} show={show} />
      <div class="row">
        <button
          type="button"
          class="button main"
          disabled={!checked.signable}
          onClick={() => download(draft)}
        >
          {say(PROFILE.download)}
        </button>
        <button type="button" class="button" onClick={() => setDraft(first)}>
          {say(PROFILE.restart)}
        </button>
      </div>
      <p class="soft">{say(PROFILE.sign)}</p>
    </section>
  );
}

/** Marks a stretch of what is written, and brings it into sight. */
function select(box: HTMLTextAreaElement, start: number, end: number): void {
  const lines = box.value.split("\n").length;
  const line = box.value.slice(0, start).split("\n").length - 1;
  box.focus();
  box.setSelectionRange(start, end);
  box.scrollTop = (box.scrollHeight * Math.max(0, line - 3)) / lines;
}

function download(draft: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([draft], { type: "application/json" }));
  link.download = "draft.json";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
