import { useState } from "preact/hooks";
import { useSay } from "../../../../ui/language.ts";
import type { Case, Schemas } from "../../../api/contract.ts";
import { CASE } from "../../../i18n/case.ts";
import { LINKS } from "../../../i18n/links.ts";
import { writeAddress } from "../../../logic/address.ts";
import { useAsked } from "../../asking.ts";
import { useOffice, useRight } from "../../context.ts";
import { Panel } from "../../parts/panel.tsx";
import { Stranger } from "../../parts/stranger.tsx";
import { Waiting } from "../../parts/waiting.tsx";
import { CampaignChoice } from "./campaign-choice.tsx";
import { MergeDialog } from "./merge-dialog.tsx";

export interface LinksProps {
  /** The case. */
  readonly id: string;
  readonly opened: Case;
  /** Opens the case anew, after it was merged or put into a campaign. */
  readonly again: () => void;
}

type Link = Schemas["Links"]["links"][number];

/** The cases that share identifiers with this one, side by side with what both name. */
export function LinksSlot({ id, opened, again }: LinksProps) {
  const say = useSay();
  const { client } = useOffice();
  const mayMerge = useRight("merge");
  const [into, setInto] = useState<string | undefined>();
  const asked = useAsked(`links ${id}`, (signal) =>
    client.get("/api/v1/cases/{case}/links", { at: { case: id }, signal }),
  );
  const canMerge = mayMerge && opened.next.includes("S35");
  return (
    <Panel title={say(CASE.links)} code="links">
      <Waiting asked={asked}>
        {({ links, hidden, more, merged, batches = [] }) => (
          <>
            {links.length === 0 ? <p class="soft">{say(LINKS.none)}</p> : null}
            <ul class="list stack">
              {links.map((link) => (
                <LinkRow
                  key={link.id}
                  link={link}
                  merge={canMerge && link.earlier ? () => setInto(link.id) : undefined}
                />
              ))}
            </ul>
            {more ? <p class="soft">{say(LINKS.more)}</p> : null}
            {hidden === 0 ? null : <p class="soft">{say(LINKS.hidden, { n: hidden })}</p>}
            {merged.length === 0 ? null : (
              <p>
                {say(LINKS.mergedHere)}{" "}
                {merged.map((child) => (
                  <a key={child} class="code" href={writeAddress({ view: "case", rest: [child] })}>
                    {child}{" "}
                  </a>
                ))}
              </p>
            )}
            {batches.length === 0 ? null : (
              <p>
                {say(LINKS.batches)}{" "}
                {batches.map(({ batch, entry }) => (
                  <a
                    key={`${batch}/${entry}`}
                    href={writeAddress({ view: "batches", rest: [batch] })}
                  >
                    {say(LINKS.batchEntry, { batch, entry })}{" "}
                  </a>
                ))}
              </p>
            )}
            {links.length === 0 ? null : (
              <p>
                <a class="button slim" href={writeAddress({ view: "graph", rest: [id] })}>
                  {say(LINKS.graph)}
                </a>
              </p>
            )}
          </>
        )}
      </Waiting>
      {mayMerge ? <CampaignChoice id={id} opened={opened} again={again} /> : null}
      {into === undefined ? null : (
        <MergeDialog id={id} parent={into} done={again} close={() => setInto(undefined)} />
      )}
    </Panel>
  );
}

interface RowProps {
  readonly link: Link;
  readonly merge: (() => void) | undefined;
}

function LinkRow({ link, merge }: RowProps) {
  const say = useSay();
  const { names, tables } = useOffice();
  const kinds = tables.fields.find(({ code }) => code === "identifiers")?.options ?? [];
  const kindName = (code: string) =>
    say(kinds.find((one) => one.code === code)?.label ?? { zh: code, en: code });
  return (
    <li>
      <a href={writeAddress({ view: "case", rest: [link.id] })}>
        <Stranger text={link.target === "" ? say(CASE.noTarget) : link.target} />
      </a>{" "}
      <span class="small soft">
        {say(names.status(link.status))} · {link.received} ·{" "}
        {say(link.earlier ? LINKS.earlier : LINKS.later)}
      </span>
      <ul class="list small">
        {link.shared.map(({ kind, value }) => (
          <li key={`${kind} ${value}`}>
            {say(LINKS.named, { kind: kind === "target" ? say(LINKS.target) : kindName(kind) })}
            <strong>
              <Stranger text={value} />
            </strong>
          </li>
        ))}
      </ul>
      {merge === undefined ? null : (
        <button type="button" class="button slim" onClick={merge}>
          {say(LINKS.merge)}
        </button>
      )}
    </li>
  );
}
