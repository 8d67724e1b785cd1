import { useSay } from "../../../ui/language.ts";
import type { Session } from "../../api/contract.ts";
import { OFFICERS, ROLES } from "../../i18n/officers.ts";
import { withItem, withRole } from "../../logic/duties.ts";
import { useOffice } from "../context.ts";

export interface Duties {
  readonly roles: Session["roles"];
  readonly channels: readonly string[];
}

interface Props {
  /** Begins the ids of the fields. */
  readonly id: string;
  readonly value: Duties;
  readonly change: (value: Duties) => void;
}

/** What an officer is, and for which channels. */
export function DutiesFields({ id, value, change }: Props) {
  const say = useSay();
  const { tables, names } = useOffice();
  // A channel that the agency no longer has can be kept, for the cases that it left, or given up.
  const gone = value.channels.filter((id) => !tables.channels.some(({ code }) => code === id));
  const channels = [
    ...tables.channels,
    ...gone.map((code) => ({ code, label: names.channel(code) })),
  ];
  return (
    <>
      <fieldset class="field">
        <legend class="label">{say(OFFICERS.roles)}</legend>
        <p class="help">{say(OFFICERS.rolesHelp)}</p>
        {(Object.keys(ROLES) as Session["roles"]).map((role) => (
          <label key={role} class="tick">
            <input
              type="checkbox"
              id={`${id}-${role}`}
              checked={value.roles.includes(role)}
              onChange={(event) =>
                change({
                  ...value,
                  roles: withRole(value.roles, role, event.currentTarget.checked),
                })
              }
            />
            {say(ROLES[role] ?? { zh: role, en: role })}
          </label>
        ))}
      </fieldset>
      <fieldset class="field">
        <legend class="label">{say(OFFICERS.channels)}</legend>
        <p class="help">{say(OFFICERS.channelsHelp)}</p>
        {channels.map(({ code, label }) => (
          <label key={code} class="tick">
            <input
              type="checkbox"
              id={`${id}-${code}`}
              checked={value.channels.includes(code)}
              onChange={(event) =>
                change({
                  ...value,
                  channels: withItem(value.channels, code, event.currentTarget.checked),
                })
              }
            />
            {say(label)}
          </label>
        ))}
      </fieldset>
    </>
  );
}
