import { useSay } from "../../../../ui/language.ts";
import { Title } from "../../../../ui/parts/title.tsx";
import { BESIDE } from "../../../i18n/links.ts";
import { writeAddress } from "../../../logic/address.ts";
import { useAsked } from "../../asking.ts";
import { type ViewProps, useOffice } from "../../context.ts";
import { Panel } from "../../parts/panel.tsx";
import { Waiting } from "../../parts/waiting.tsx";
import { NoCase } from "../no-case.tsx";
import { PurposeForm } from "../purpose-form.tsx";
import { SharedTerms } from "../slots/link-row.tsx";
import { BesideTable } from "./beside-table.tsx";

/** Two cases side by side. Each of them is opened for it, and so on record. */
export function BesideView({ rest }: ViewProps) {
  const say = useSay();
  const { client } = useOffice();
  const [one = "", other = ""] = rest;
  const first = useAsked(one, (signal) =>
    client.get("/api/v1/cases/{case}", { at: { case: one }, signal }),
  );
  const second = useAsked(other, (signal) =>
    client.get("/api/v1/cases/{case}", { at: { case: other }, signal }),
  );
  const links = useAsked(`links ${one}`, (signal) =>
    client.get("/api/v1/cases/{case}/links", { at: { case: one }, signal }),
  );
  for (const [id, asked] of [
    [one, first],
    [other, second],
  ] as const) {
    if (asked.problem?.problem === "purpose-needed") {
      return <PurposeForm key={id} id={id} given={asked.again} />;
    }
    if (asked.problem !== undefined && asked.value === undefined) {
      return <NoCase problem={asked.problem} again={asked.again} />;
    }
  }
  const shared = links.value?.links.find(({ id }) => id === other)?.shared ?? [];
  return (
    <div class="stack">
      <a class="small" href={writeAddress({ view: "case", rest: [one] })}>
        ← {say(BESIDE.back)}
      </a>
      <Title>{say(BESIDE.title)}</Title>
      <p class="soft">{say(BESIDE.text)}</p>
      {shared.length === 0 ? null : (
        <Panel title={say(BESIDE.shared)} code="shared">
          <SharedTerms shared={shared} />
        </Panel>
      )}
      <Waiting asked={first}>
        {(a) => <Waiting asked={second}>{(b) => <BesideTable one={a} other={b} />}</Waiting>}
      </Waiting>
    </div>
  );
}
