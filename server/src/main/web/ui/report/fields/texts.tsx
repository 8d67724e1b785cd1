import { REPORT } from "../../../i18n/report.ts";
import { SHELL } from "../../../i18n/shell.ts";
import { useSay } from "../../language.ts";
import { TextInput } from "../../parts/text-input.tsx";
import { idOf } from "../form-context.ts";

interface Props {
  readonly at: string;
  readonly label: string;
  readonly texts: readonly string[];
  readonly change: (texts: readonly string[]) => void;
}

/** A list of short texts, one a line, with an empty line to write the next one in. */
export function Texts({ at, label, texts, change }: Props) {
  const say = useSay();
  const lines = texts.length === 0 ? [""] : texts;
  return (
    <div class="tight">
      {lines.map((text, index) => (
        <div class="line" key={index}>
          <TextInput
            id={idOf(`${at}/${index}`)}
            label={`${label} ${index + 1}`}
            value={text}
            change={(value) => change(lines.map((old, i) => (i === index ? value : old)))}
          />
          {lines.length > 1 ? (
            <button
              type="button"
              class="button slim"
              onClick={() => change(lines.filter((_, i) => i !== index))}
            >
              {say(SHELL.remove)}
            </button>
          ) : null}
        </div>
      ))}
      <button type="button" class="button slim" onClick={() => change([...lines, ""])}>
        {say(REPORT.add)}
      </button>
    </div>
  );
}
