import type { ItemFile } from "../../flows/evidence-item.ts";
import { SAYING } from "../../i18n/evidence.ts";
import { removedText } from "../../i18n/findings.ts";
import { useSay } from "../language.ts";
import { byKind } from "./findings.ts";
import { listOf } from "./found.tsx";

interface Props {
  readonly id: string;
  readonly file: ItemFile;
  readonly decide: (asIs: boolean) => void;
}

/**
 * What could not be cleaned is sent only if the reporter says so.
 *
 * @param tried the reporter wanted to go on already
 */
export function SendAsIs({ id, file, decide, tried }: Props & { readonly tried: boolean }) {
  const say = useSay();
  const error = tried && !file.asIs;
  return (
    <div class="callout warn field">
      <p>{say(SAYING.decide)}</p>
      <Tick
        id={`${id}-as-is`}
        text={say(SAYING.asIs)}
        error={error ? `${id}-decide` : undefined}
        file={file}
        decide={decide}
      />
      {error ? (
        <p class="error" id={`${id}-decide`}>
          {say(SAYING.decideFirst)}
        </p>
      ) : null}
    </div>
  );
}

/** Sends what was not cleaned although it could be: says what that gives away. */
export function OptOut({ id, file, decide }: Props) {
  const say = useSay();
  const kinds = file.cleaning.at === "cleaned" ? byKind(file.cleaning.removed) : [];
  const list = listOf({ kinds, text: removedText }, say);
  return (
    <div class="tight">
      <Tick id={`${id}-original`} text={say(SAYING.optOut)} file={file} decide={decide} />
      <p class="help">
        {list === "" ? say(SAYING.optOutNothing) : say(SAYING.optOutHelp, { list })}
      </p>
    </div>
  );
}

interface TickProps extends Props {
  readonly text: string;
  /** The id of what says that it is wrong. */
  readonly error?: string | undefined;
}

function Tick({ id, text, error, file, decide }: TickProps) {
  return (
    <label class="tick">
      <input
        id={id}
        type="checkbox"
        checked={file.asIs}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={error}
        onChange={(event) => decide(event.currentTarget.checked)}
      />
      <span>{text}</span>
    </label>
  );
}
