import { NOTICE } from "../../i18n/notice.ts";
import { SHELL } from "../../i18n/shell.ts";
import type { Category } from "../../report/tables.ts";
import { useSay } from "../language.ts";
import { Fold } from "../parts/fold.tsx";
import type { Notice } from "./notice.ts";

interface Props {
  readonly notice: Notice;
  readonly open: boolean;
  /** All that there are. */
  readonly categories: readonly Omit<Category, "group">[];
  /** Shows everything at once. */
  readonly unfolded?: boolean;
}

/** One notice, as an agency would print it. */
export function NoticeText({ notice, open, categories, unfolded = false }: Props) {
  const say = useSay();
  const taken = categories.filter(({ code }) => notice.categories.includes(code));
  return (
    <article class="stack">
      <header class="tight">
        <h3>{say(notice.title)}</h3>
        <p class="small">
          {say(notice.issuer)} · {say(NOTICE.period)} {notice.intakeFrom} –{" "}
          {notice.intakeTo ?? say(NOTICE.noEnd)}
        </p>
        {notice.fictional ? <p class="chip">{say(NOTICE.fictional)}</p> : null}
        {open ? null : <p class="chip">{say(NOTICE.ended)}</p>}
      </header>
      <Fold summary={say(NOTICE.takesAll)} open={unfolded}>
        <dl class="terms">
          {taken.map((category) => (
            <div key={category.code}>
              <dt>{say(category.label)}</dt>
              {category.description ? <dd>{say(category.description)}</dd> : null}
            </div>
          ))}
        </dl>
      </Fold>
      <Fold summary={say(NOTICE.asks)} open={unfolded}>
        <ul class="list tight">
          {notice.requirements.map(({ code, label, required }) => (
            <li key={code}>
              {say(label)}
              {required ? <span class="need">{say(SHELL.required)}</span> : null}
            </li>
          ))}
        </ul>
        <ul class="list tight">
          {notice.statements.map(({ code, text }) => (
            <li key={code}>{say(text)}</li>
          ))}
        </ul>
        {notice.legalBasis ? (
          <p class="small">
            {say(NOTICE.basis)}
            {say(SHELL.colon)}
            {say(notice.legalBasis)}
          </p>
        ) : null}
        {notice.rewardPolicy ? (
          <p class="small">
            {say(NOTICE.reward)}
            {say(SHELL.colon)}
            {say(notice.rewardPolicy)}
          </p>
        ) : null}
      </Fold>
    </article>
  );
}
