import { REPORT } from "../../../i18n/report.ts";
import { identifierKindOf, recognise } from "../../../report/index.ts";
import { useSay } from "../../language.ts";
import { useForm } from "../form-context.ts";

const MOST = 8;

/** What in the account looks like a mark of the target and is not in the list yet. */
export function FoundMarks() {
  const say = useSay();
  const { draft, edit, tables } = useForm();
  const listed = new Set(draft.identifiers.map((row) => row.value.trim()));
  const found = recognise(draft.facts, tables)
    .filter((mark) => !listed.has(mark.value))
    .slice(0, MOST);
  return found.length === 0 ? null : (
    <div class="tight" aria-live="polite">
      <p class="help">{say(REPORT.found)}</p>
      <div class="row">
        {found.map(({ value, kinds: [kind = ""] }) => {
          const known = identifierKindOf(tables, kind);
          return (
            <button
              key={value}
              type="button"
              class="button slim"
              onClick={() =>
                edit({ identifiers: [...draft.identifiers, { kind, value, note: "" }] })
              }
            >
              + {known ? say(known.label) : ""} <span class="code">{value}</span>
            </button>
          );
        })}
      </div>
    </div>
  );
}
