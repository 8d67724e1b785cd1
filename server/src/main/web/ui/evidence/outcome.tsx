import type { Cleaning, ItemFile } from "../../flows/evidence-item.ts";
import { STATE, WHY } from "../../i18n/evidence.ts";
import { refusedText, remainingText, removedText } from "../../i18n/findings.ts";
import type { Label } from "../../i18n/label.ts";
import { SHELL } from "../../i18n/shell.ts";
import type { Say } from "../../i18n/label.ts";
import { useSay } from "../language.ts";
import { Fold } from "../parts/fold.tsx";
import { type FoundKind, byKind } from "./findings.ts";
import { Found, listOf } from "./found.tsx";
import { Icon } from "./icon.tsx";
import { sizeText } from "./size.ts";

interface Props {
  readonly file: ItemFile;
  readonly most: number;
  readonly retry: () => void;
}

/** How far a file is, and what came of it, in one line. */
export function StateLine({ file, most, retry }: Props) {
  const say = useSay();
  const { cleaning, asIs, original } = file;
  const at = cleaning.at === "cleaned" && asIs ? "original" : cleaning.at;
  const why = whyText(cleaning, say, most);
  return (
    <div class="tight">
      <p class={`state ${TONES[at]}`}>
        <Icon name={ICONS[TONES[at]]} />
        {stateText(cleaning, asIs, say)}
      </p>
      {cleaning.at === "hashing" ? <Bar done={cleaning.done} size={cleaning.size} /> : null}
      {why === undefined ? null : <p>{why}</p>}
      {cleaning.at === "uncleaned" && (cleaning.why === "fault" || cleaning.why === "too-slow") ? (
        <button type="button" class="button slim" onClick={retry}>
          {say(SHELL.retry)}
        </button>
      ) : null}
      <p class="small">
        {cleaning.at === "cleaned" && !asIs && cleaning.cleaned.size !== original.size
          ? say(STATE.size, {
              before: sizeText(original.size),
              after: sizeText(cleaning.cleaned.size),
            })
          : sizeText(original.size)}
      </p>
    </div>
  );
}

/** What was taken out of a file, and what is still in it. */
export function Findings({ file }: { readonly file: ItemFile }) {
  const say = useSay();
  const { cleaning, asIs } = file;
  const removed = cleaning.at === "cleaned" && !asIs ? byKind(cleaning.removed) : [];
  const remaining = "remaining" in cleaning ? byKind(cleaning.remaining).filter(isNews) : [];
  return (
    <>
      {removed.length === 0 ? null : (
        <div class="tight">
          <p class="small">
            {say(STATE.takenOut, { list: listOf({ kinds: removed, text: removedText }, say) })}
          </p>
          <Fold summary={say(STATE.values)}>
            <Found kinds={removed} text={removedText} />
          </Fold>
        </div>
      )}
      {remaining.length === 0 ? null : (
        <div class="still tight">
          <p class="label">{say(STATE.remaining)}</p>
          <Found kinds={remaining} text={remainingText} />
        </div>
      )}
    </>
  );
}

/** That a file cannot be cleaned is said in its place already. */
function isNews({ code }: FoundKind): boolean {
  return !code.endsWith("not-cleanable");
}

const TONES = {
  waiting: "soft",
  cleaning: "soft",
  hashing: "soft",
  cleaned: "good",
  original: "warn",
  uncleaned: "warn",
  unusable: "bad",
} as const;

const ICONS = { soft: "wait", good: "done", warn: "warn", bad: "warn" } as const;

function stateText(cleaning: Cleaning, asIs: boolean, say: Say): string {
  if (cleaning.at !== "cleaned") {
    return say(STATE[cleaning.at]);
  }
  if (asIs) {
    return say(STATE.original);
  }
  const n = byKind(cleaning.removed).length;
  return n === 0 ? say(STATE.nothing) : say(n === 1 ? STATE.cleanedOne : STATE.cleaned, { n });
}

function whyText(cleaning: Cleaning, say: Say, most: number): string | undefined {
  if (cleaning.at === "unusable") {
    return say(WHY[cleaning.why], { size: sizeText(most) });
  }
  if (cleaning.at !== "uncleaned") {
    return undefined;
  }
  const { why, remaining } = cleaning;
  if (why === "too-slow" || why === "fault") {
    return say(WHY[why]);
  }
  const code = remaining.find((finding) => finding.code.endsWith("not-cleanable"))?.code;
  const text: Label | undefined =
    why === "not-cleanable" ? remainingText(code ?? why) : refusedText(why);
  return text === undefined ? why : say(text);
}

function Bar({ done, size }: { readonly done: number; readonly size: number }) {
  const percent = size === 0 ? 100 : Math.round((100 * done) / size);
  return (
    <div class="bar" aria-hidden="true">
      <span class="moves" style={{ width: `${percent}%` }} />
    </div>
  );
}
