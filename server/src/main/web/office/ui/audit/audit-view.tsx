import { useState } from "preact/hooks";
import { useSay } from "../../../ui/language.ts";
import { Callout } from "../../../ui/parts/callout.tsx";
import { Title } from "../../../ui/parts/title.tsx";
import { AUDIT } from "../../i18n/audit.ts";
import { useAsked } from "../asking.ts";
import { type ViewProps, useOffice } from "../context.ts";
import { Waiting } from "../parts/waiting.tsx";
import { AuditCheck } from "./audit-check.tsx";
import { type AuditFilter, AuditFilters, NO_FILTER } from "./audit-filters.tsx";
import { AuditHead } from "./audit-head.tsx";
import { EntryTable } from "./entry-table.tsx";

/** The record of what people did, for the audit administrator alone. */
export function AuditView(_: ViewProps) {
  const say = useSay();
  const { client } = useOffice();
  const [filter, setFilter] = useState<AuditFilter>(NO_FILTER);
  const [before, setBefore] = useState<number | undefined>();
  const asked = useAsked(JSON.stringify([filter, before]), (signal) =>
    client.get("/api/v1/audit", {
      query: { ...filter, ...(before === undefined ? {} : { before }) },
      signal,
    }),
  );
  const choose = (next: AuditFilter) => {
    setBefore(undefined);
    setFilter(next);
  };
  return (
    <div class="stack">
      <Title>{say(AUDIT.title)}</Title>
      <p class="soft">{say(AUDIT.text)}</p>
      <div class="stack">
        <AuditHead />
        <AuditCheck />
      </div>
      <AuditFilters filter={filter} choose={choose} />
      <Waiting asked={asked}>
        {({ entries, next, damaged }) => (
          <>
            {damaged === 0 ? null : (
              <Callout kind="bad" alert>
                <p>{say(AUDIT.damaged, { n: damaged })}</p>
              </Callout>
            )}
            {entries.length === 0 ? (
              <p class="empty">{say(next === undefined ? AUDIT.none : AUDIT.noneYet)}</p>
            ) : (
              <EntryTable entries={entries} filter={filter} choose={choose} />
            )}
            <div class="row">
              {before === undefined ? null : (
                <button type="button" class="button slim" onClick={() => setBefore(undefined)}>
                  {say(AUDIT.newest)}
                </button>
              )}
              {next === undefined ? null : (
                <button type="button" class="button slim" onClick={() => setBefore(next)}>
                  {say(AUDIT.earlier)}
                </button>
              )}
            </div>
          </>
        )}
      </Waiting>
    </div>
  );
}
