import { useState } from "preact/hooks";
import { useSay } from "../../../../ui/language.ts";
import type { Case } from "../../../api/contract.ts";
import { CASE } from "../../../i18n/case.ts";
import { LINKS } from "../../../i18n/links.ts";
import { writeAddress } from "../../../logic/address.ts";
import { useAsked } from "../../asking.ts";
import { useOffice, useRight } from "../../context.ts";
import { Panel } from "../../parts/panel.tsx";
import { Waiting } from "../../parts/waiting.tsx";
import { CampaignChoice } from "./campaign-choice.tsx";
import { LinkRow } from "./link-row.tsx";
import { MergeDialog } from "./merge-dialog.tsx";

export interface LinksProps {
  /** The case. */
  readonly id: string;
  readonly opened: Case;
  /** Opens the case anew, after it was merged or put into a campaign. */
  readonly again: () => void;
}

/** The cases that share identifiers with this one, each with what both name. */
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
                  of={id}
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
