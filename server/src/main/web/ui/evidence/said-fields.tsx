import type { EvidenceItem, Said } from "../../flows/evidence-item.ts";
import { SAYING } from "../../i18n/evidence.ts";
import { LIMITS } from "../../report/limits.ts";
import type { Tables } from "../../report/tables.ts";
import { useSay } from "../language.ts";
import { Labelled, describedBy } from "../parts/labelled.tsx";
import { TextInput } from "../parts/text-input.tsx";

interface Props {
  readonly id: string;
  readonly item: EvidenceItem;
  readonly tables: Tables;
  readonly say: (change: Partial<Said>) => void;
}

/** What the reporter says of a piece of evidence. */
export function SaidFields({ id, item, tables, say: tell }: Props) {
  const say = useSay();
  const kinds = tables.form.evidence;
  const help = kinds.find(({ code }) => code === item.kind)?.help;
  const kindHelp = help === undefined ? undefined : say(help);
  const about = say(SAYING.descriptionHelp);
  return (
    <div class="said">
      <Labelled id={`${id}-kind`} label={say(SAYING.kind)} help={kindHelp}>
        <select
          id={`${id}-kind`}
          class="input"
          autocomplete="off"
          value={item.kind}
          aria-describedby={describedBy(`${id}-kind`, kindHelp, undefined)}
          onChange={(event) => tell({ kind: event.currentTarget.value })}
        >
          <option value="">{say(SAYING.noKind)}</option>
          {kinds.map(({ code, label }) => (
            <option key={code} value={code}>
              {say(label)}
            </option>
          ))}
        </select>
      </Labelled>
      <Labelled id={`${id}-day`} label={say(SAYING.capturedOn)}>
        <TextInput
          id={`${id}-day`}
          type="date"
          value={item.capturedOn}
          change={(capturedOn) => tell({ capturedOn })}
        />
      </Labelled>
      <div class="wide">
        <Labelled id={`${id}-about`} label={say(SAYING.description)} help={about}>
          <TextInput
            id={`${id}-about`}
            rows={2}
            value={item.description}
            change={(text) =>
              tell({ description: [...text].slice(0, LIMITS.description).join("") })
            }
            described={`${id}-about-help`}
          />
        </Labelled>
      </div>
      <label class="tick wide">
        <input
          type="checkbox"
          checked={item.lawful}
          onChange={(event) => tell({ lawful: event.currentTarget.checked })}
        />
        <span>{say(SAYING.lawful)}</span>
      </label>
    </div>
  );
}
