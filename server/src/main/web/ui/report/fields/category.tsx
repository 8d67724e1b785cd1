import { useState } from "preact/hooks";
import { REPORT } from "../../../i18n/report.ts";
import type { Category, Field, Option } from "../../../report/index.ts";
import { adviceFor, categoryOf } from "../../../report/index.ts";
import { useSay } from "../../language.ts";
import { isOpen, noticesOf } from "../../notice/notice.ts";
import { Callout } from "../../parts/callout.tsx";
import { Fold } from "../../parts/fold.tsx";
import { Labelled } from "../../parts/labelled.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { idOf, useErrors, useForm } from "../form-context.ts";

/** What it is about: a list by groups that can be searched; then what was chosen, with the advice for it. */
export function CategoryField({ field }: { readonly field: Field }) {
  const say = useSay();
  const { draft, edit, tables } = useForm();
  const [choosing, setChoosing] = useState(draft.category === "");
  const chosen = categoryOf(tables, draft.category);
  const choose = (category: Category) => {
    edit({ category: category.code });
    setChoosing(false);
  };
  return (
    <Labelled
      id={idOf("/category")}
      label={say(field.label)}
      help={field.help && say(field.help)}
      required={field.required}
      errors={useErrors("/category")}
      group
    >
      {choosing || chosen === undefined ? (
        <CategoryList choose={choose} />
      ) : (
        <div class="stack">
          <div class="picked tight">
            <p>
              <strong>{say(chosen.label)}</strong>
            </p>
            {chosen.description ? <p class="help">{say(chosen.description)}</p> : null}
            <button type="button" class="button slim" onClick={() => setChoosing(true)}>
              {say(REPORT.other)}
            </button>
          </div>
          {adviceFor(tables, chosen.code)
            .filter((advice) => advice.categories?.length)
            .map((advice) => (
              <Callout key={advice.code} kind="warn">
                <p>{say(advice.text)}</p>
              </Callout>
            ))}
        </div>
      )}
    </Labelled>
  );
}

function CategoryList({ choose }: { readonly choose: (category: Category) => void }) {
  const say = useSay();
  const { tables, profile } = useForm();
  const [words, setWords] = useState("");
  const open = noticesOf(profile).filter((notice) => isOpen(notice, profile.today));
  const asked = new Set(open.flatMap((notice) => notice.categories));
  const hits = tables.categories.categories.filter((category) => fits(category, words));
  // What the agency asks for comes first.
  const first = (group: Option) =>
    hits.some((category) => category.group === group.code && asked.has(category.code)) ? 0 : 1;
  const groups = [...tables.categories.groups].sort((a, b) => first(a) - first(b));
  return (
    <div class="stack">
      <TextInput
        id="category-search"
        label={say(REPORT.search)}
        placeholder={say(REPORT.search)}
        value={words}
        change={setWords}
      />
      {hits.length === 0 ? <p class="help">{say(REPORT.none)}</p> : null}
      {groups.map((group, index) => {
        const within = hits.filter((category) => category.group === group.code);
        return within.length === 0 ? null : (
          <Fold
            key={group.code}
            summary={`${say(group.label)} (${within.length})`}
            open={index === 0 || words !== ""}
          >
            <ul class="categories">
              {within.map((category) => (
                <li key={category.code}>
                  <button type="button" class="category" onClick={() => choose(category)}>
                    <strong>{say(category.label)}</strong>
                    {category.description ? (
                      <span class="help">{say(category.description)}</span>
                    ) : null}
                  </button>
                </li>
              ))}
            </ul>
          </Fold>
        );
      })}
    </div>
  );
}

function fits({ label, description }: Category, words: string): boolean {
  const text = [label.zh, label.en, description?.zh, description?.en].join(" ").toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
