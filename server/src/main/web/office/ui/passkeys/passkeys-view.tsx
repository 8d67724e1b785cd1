import { useState } from "preact/hooks";
import { useSay } from "../../../ui/language.ts";
import { Callout } from "../../../ui/parts/callout.tsx";
import { Title } from "../../../ui/parts/title.tsx";
import type { Schemas } from "../../api/contract.ts";
import { PASSKEYS } from "../../i18n/passkeys.ts";
import { useAsked } from "../asking.ts";
import { type ViewProps, useOffice } from "../context.ts";
import { CardTable } from "../parts/card-table.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { AddPasskey } from "./add-passkey.tsx";
import { RemovePasskey } from "./remove-passkey.tsx";

type Passkey = Schemas["OwnPasskey"];

/** An officer's own passkeys: what he signs in by, one more, and one less. */
export function PasskeysView(_: ViewProps) {
  const say = useSay();
  const { client } = useOffice();
  const [removing, setRemoving] = useState<Passkey | undefined>();
  const [done, setDone] = useState<"done" | "removed" | undefined>();
  const asked = useAsked("passkeys", (signal) =>
    client.get("/api/v1/session/passkeys", { signal }),
  );
  const changed = (what: "done" | "removed") => {
    setRemoving(undefined);
    setDone(what);
    asked.again();
  };
  return (
    <div class="column stack">
      <Title>{say(PASSKEYS.title)}</Title>
      <p>{say(PASSKEYS.text)}</p>
      {done === undefined ? null : (
        <Callout kind="good" alert>
          <p>{say(PASSKEYS[done])}</p>
        </Callout>
      )}
      <Waiting asked={asked}>
        {({ passkeys }) =>
          passkeys.length === 0 ? (
            <p class="soft">{say(PASSKEYS.none)}</p>
          ) : (
            <PasskeyTable
              passkeys={passkeys}
              remove={(passkey) => {
                setDone(undefined);
                setRemoving(passkey);
              }}
            />
          )
        }
      </Waiting>
      <AddPasskey done={() => changed("done")} />
      {removing === undefined ? null : (
        <RemovePasskey
          passkey={removing}
          close={() => setRemoving(undefined)}
          done={() => changed("removed")}
        />
      )}
    </div>
  );
}

interface TableProps {
  readonly passkeys: readonly Passkey[];
  readonly remove: (passkey: Passkey) => void;
}

function PasskeyTable({ passkeys, remove }: TableProps) {
  const say = useSay();
  return (
    <CardTable caption={say(PASSKEYS.title)} heads={[PASSKEYS.name, PASSKEYS.added]} acts>
      {passkeys.map((passkey) => {
        const name = passkey.name ?? say(PASSKEYS.first);
        return (
          <tr key={passkey.id}>
            <th scope="row">
              <bdi>{name}</bdi>
            </th>
            <td class="num" data-label={say(PASSKEYS.added)}>
              {passkey.added}
            </td>
            <td>
              {passkeys.length === 1 ? (
                <span class="soft">{say(PASSKEYS.last)}</span>
              ) : (
                <button
                  type="button"
                  class="button slim danger"
                  aria-label={say(PASSKEYS.removeNamed, { name })}
                  onClick={() => remove(passkey)}
                >
                  {say(PASSKEYS.remove)}
                </button>
              )}
            </td>
          </tr>
        );
      })}
    </CardTable>
  );
}
