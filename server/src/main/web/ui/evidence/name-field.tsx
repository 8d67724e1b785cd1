import type { ItemFile } from "../../flows/evidence-item.ts";
import { neutralName } from "../../flows/evidence-name.ts";
import { SAYING } from "../../i18n/evidence.ts";
import { LIMITS } from "../../report/limits.ts";
import { useSay } from "../language.ts";
import { Labelled } from "../parts/labelled.tsx";
import { TextInput } from "../parts/text-input.tsx";

interface Props {
  readonly id: string;
  readonly file: ItemFile;
  /** As it is sent. */
  readonly name: string;
  readonly rename: (name: string | undefined) => void;
}

/** What a file is called when it is sent. */
export function NameField({ id, file, name, rename }: Props) {
  const say = useSay();
  const { typedName, chosenName } = file;
  const kept = typedName === chosenName;
  const help = kept ? say(SAYING.nameKept) : say(SAYING.nameHelp);
  return (
    <Labelled id={id} label={say(SAYING.name)} help={help}>
      <TextInput
        id={id}
        value={typedName ?? neutralName(file)}
        change={(typed) => rename(typed.slice(0, LIMITS.fileName))}
        described={`${id}-help`}
      />
      {typedName === undefined || typedName === name ? null : (
        <p class="help">{say(SAYING.nameSent, { name })}</p>
      )}
      {typedName === undefined ? (
        <button type="button" class="button quiet slim" onClick={() => rename(chosenName)}>
          {say(SAYING.keepName)}
        </button>
      ) : (
        <button type="button" class="button quiet slim" onClick={() => rename(undefined)}>
          {say(SAYING.neutralName)}
        </button>
      )}
    </Labelled>
  );
}
