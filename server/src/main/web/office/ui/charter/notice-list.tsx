import { useState } from "preact/hooks";
import { useSay } from "../../../ui/language.ts";
import { NOTICES } from "../../i18n/charter.ts";
import { type Charter, newNotice, raised, without } from "../../logic/charter.ts";
import { today } from "../../logic/days.ts";
import { useOffice } from "../context.ts";
import { Panel } from "../parts/panel.tsx";
import { EntryTable } from "./entry-table.tsx";
import { RemoveDialog } from "./remove-dialog.tsx";

interface Props {
  readonly first: Charter;
  readonly draft: Charter;
  readonly change: (part: Partial<Charter>) => void;
}

/** The notices of a draft. */
export function NoticeList({ first, draft, change }: Props) {
  const say = useSay();
  const { go } = useOffice();
  const [removing, setRemoving] = useState<number | undefined>();
  const { notices } = draft;
  const leaving = removing === undefined ? undefined : notices[removing];
  const add = () => {
    change({ notices: [...notices, newNotice(today())] });
    go("profile", ["notices", String(notices.length)]);
  };
  return (
    <Panel title={say(NOTICES.title)} code="notices">
      <EntryTable
        list="notices"
        title={say(NOTICES.title)}
        entries={notices}
        inForce={first.notices}
        name={({ title }) => title}
        columns={[
          { head: NOTICES.issuer, of: ({ issuer }) => say(issuer) },
          {
            head: NOTICES.period,
            of: ({ intakeFrom, intakeTo }) => (
              <span class="small">
                {intakeFrom} – {intakeTo ?? ""}
              </span>
            ),
          },
        ]}
        raise={(index) => change({ notices: raised(notices, index) })}
        remove={setRemoving}
      />
      <div class="row">
        <button type="button" class="button" onClick={add}>
          {say(NOTICES.add)}
        </button>
      </div>
      {removing === undefined || leaving === undefined ? null : (
        <RemoveDialog
          title={say(NOTICES.removeTitle, { name: say(leaving.title) })}
          text={say(NOTICES.removeText)}
          close={() => setRemoving(undefined)}
          remove={() => change({ notices: without(notices, removing) })}
        />
      )}
    </Panel>
  );
}
