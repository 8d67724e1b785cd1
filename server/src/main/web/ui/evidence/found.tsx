import { STATE } from "../../i18n/evidence.ts";
import type { Label } from "../../i18n/label.ts";
import type { Say } from "../../i18n/label.ts";
import { useSay } from "../language.ts";
import type { FoundKind } from "./findings.ts";

interface Props {
  readonly kinds: readonly FoundKind[];
  readonly text: (code: string) => Label | undefined;
}

/** What was found, kind by kind, with what it said. */
export function Found({ kinds, text }: Props) {
  const say = useSay();
  return (
    <dl class="findings">
      {kinds.map(({ code, values }) => (
        <div key={code}>
          <dt>
            {nameOf(code, text, say)}
            {values.length === 0 ? null : say(STATE.colon)}
          </dt>
          {values.map(({ value, place }) => (
            <dd key={`${value} ${place ?? ""}`}>
              <bdi>{value}</bdi>
              {place === undefined ? null : ` · ${place}`}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

/** The kinds in one sentence, without what was found. */
export function listOf({ kinds, text }: Props, say: Say): string {
  return kinds.map(({ code }) => nameOf(code, text, say)).join(say(STATE.separator));
}

function nameOf(code: string, text: Props["text"], say: Say): string {
  const name = text(code);
  return name === undefined ? code : say(name);
}
