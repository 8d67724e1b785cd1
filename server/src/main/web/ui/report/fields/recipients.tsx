import { useState } from "preact/hooks";
import { REPORT } from "../../../i18n/report.ts";
import { useSay } from "../../language.ts";
import { Callout } from "../../parts/callout.tsx";
import { Choices } from "../../parts/choices.tsx";
import { Labelled } from "../../parts/labelled.tsx";
import { useForm } from "../form-context.ts";
import { choiceOf } from "../recipients.ts";

/** Who gets it: suggested by the routing table, decided by the reporter. */
export function RecipientsField() {
  const say = useSay();
  const { draft, edit, tables, profile } = useForm();
  const { open, suggested, chosen, forwards } = choiceOf(draft, tables, profile);
  const [primary = "", ...copies] = chosen;
  const [choosing, setChoosing] = useState(false);
  const name = (id: string, hint: boolean) => {
    const channel = open.find((one) => one.id === id);
    return (
      <>
        {channel ? say(channel.name) : id}
        {hint ? <span class="need">{say(REPORT.suggested)}</span> : null}
      </>
    );
  };
  if (open.length === 0 || (primary === "" && suggested.primary === "")) {
    return (
      <Callout kind="bad">
        <p>{say(REPORT.noRecipient)}</p>
      </Callout>
    );
  }
  return (
    <div class="stack">
      <Labelled
        id="field-channel"
        label={say(REPORT.recipients)}
        help={say(REPORT.recipientsHelp)}
        group
      >
        {choosing ? null : (
          <div class="picked tight">
            <p>
              <strong>{name(primary, false)}</strong>
            </p>
            {copies.map((id) => (
              <p key={id}>
                {say(REPORT.copyTo)} {name(id, false)}
              </p>
            ))}
            <button type="button" class="button slim" onClick={() => setChoosing(true)}>
              {say(REPORT.changeRecipients)}
            </button>
          </div>
        )}
        {choosing ? (
          <>
            <p class="small">{say(REPORT.primary)}</p>
            <Choices
              name="channel"
              layout="two"
              choices={open.map(({ id }) => ({
                code: id,
                label: name(id, id === suggested.primary),
              }))}
              chosen={[primary]}
              change={([id = ""]) => edit({ channel: id, copies: copies.filter((c) => c !== id) })}
            />
            {open.length > 1 ? (
              <>
                <p class="small">{say(REPORT.copies)}</p>
                <Choices
                  name="copies"
                  many
                  layout="two"
                  choices={open
                    .filter(({ id }) => id !== primary)
                    .map(({ id }) => ({
                      code: id,
                      label: name(id, suggested.copies.includes(id)),
                    }))}
                  chosen={copies}
                  change={(ids) => edit({ channel: primary, copies: ids })}
                />
              </>
            ) : null}
          </>
        ) : null}
      </Labelled>
      {forwards ? (
        <Callout kind="info">
          <p>{say(REPORT.forward)}</p>
        </Callout>
      ) : null}
    </div>
  );
}
