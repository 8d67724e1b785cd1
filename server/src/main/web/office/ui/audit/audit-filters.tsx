import { useEffect, useState } from "preact/hooks";
import { useSay } from "../../../ui/language.ts";
import { ACTIONS, AUDIT } from "../../i18n/audit.ts";

/** What entries are chosen by; empty for any. */
export interface AuditFilter {
  readonly action: string;
  readonly officer: string;
  readonly subject: string;
}

/** Every entry. */
export const NO_FILTER: AuditFilter = { action: "", officer: "", subject: "" };

interface Props {
  readonly filter: AuditFilter;
  readonly choose: (filter: AuditFilter) => void;
}

/** Chooses entries by action, officer and subject. */
export function AuditFilters({ filter, choose }: Props) {
  const say = useSay();
  const [subject, setSubject] = useState(filter.subject);
  useEffect(() => setSubject(filter.subject), [filter.subject]);
  const apply = (event: Event) => {
    event.preventDefault();
    // Case ids are shown with dashes, and stand in the log without.
    choose({ ...filter, subject: subject.trim().replaceAll("-", "") });
  };
  return (
    <form class="row facets" role="search" aria-label={say(AUDIT.filters)} onSubmit={apply}>
      <select
        class={`input${filter.action === "" ? "" : " on"}`}
        aria-label={say(AUDIT.action)}
        value={filter.action}
        onChange={(event) => choose({ ...filter, action: event.currentTarget.value })}
      >
        <option value="">{say(AUDIT.anyAction)}</option>
        {Object.entries(ACTIONS).map(([code, name]) => (
          <option key={code} value={code}>
            {say(name)}
          </option>
        ))}
      </select>
      <input
        class="input"
        aria-label={say(AUDIT.subject)}
        placeholder={say(AUDIT.subjectHint)}
        autocomplete="off"
        maxLength={100}
        value={subject}
        onInput={(event) => setSubject(event.currentTarget.value)}
      />
      <button class="button slim">{say(AUDIT.apply)}</button>
      <button type="button" class="button slim" onClick={() => choose(NO_FILTER)}>
        {say(AUDIT.clear)}
      </button>
    </form>
  );
}
