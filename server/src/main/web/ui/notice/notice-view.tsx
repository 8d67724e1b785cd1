import { NOTICE } from "../../i18n/notice.ts";
import { SEALED } from "../../i18n/sealed.ts";
import { SHELL } from "../../i18n/shell.ts";
import type { Tables } from "../../report/tables.ts";
import type { ProfileView } from "../../worker/messages.ts";
import { useSay } from "../language.ts";
import { Callout } from "../parts/callout.tsx";
import { Offices } from "../parts/offices.tsx";
import { Title } from "../parts/title.tsx";
import { Fingerprint } from "./fingerprint.tsx";
import { isOpen, noticesOf } from "./notice.ts";
import { NoticeText } from "./notice-text.tsx";

interface Props {
  readonly profile: ProfileView;
  readonly tables: Tables;
  readonly report: () => void;
  readonly follow: () => void;
  /** Makes up a receipt after a sealed file was handed in, where this page seals into files. */
  readonly join?: () => void;
}

/** The first view: what this is, what is taken here, what becomes of a report, what it cannot do. */
export function NoticeView({ profile, tables, report, follow, join }: Props) {
  const say = useSay();
  const notices = noticesOf(profile);
  const takes = profile.channels.some((channel) => channel.takesReports);
  const open = takes && (notices.length === 0 || notices.some((n) => isOpen(n, profile.today)));
  return (
    <div class="notice stack">
      <section class="hero stack">
        <Title>{say(profile.name)}</Title>
        <p class="lead">{say(NOTICE.lead)}</p>
        {open ? null : (
          <Callout kind="warn">
            <p>{say(NOTICE.closed)}</p>
          </Callout>
        )}
        <div class="row">
          {open ? (
            <button type="button" class="button main" onClick={report}>
              {say(NOTICE.report)}
            </button>
          ) : null}
          <button type="button" class="button" onClick={follow}>
            {say(NOTICE.follow)}
          </button>
          {join === undefined ? null : (
            <button type="button" class="button" onClick={join}>
              {say(SEALED.join)}
            </button>
          )}
        </div>
        <p class="danger110">{say(SHELL.danger)}</p>
      </section>
      <div class="columns">
        <div class="stack">
          <section class="sheet stack">
            <h2>{say(NOTICE.before)}</h2>
            <ul class="list tight">
              {[NOTICE.own, NOTICE.few, NOTICE.tor].map((text) => (
                <li key={text.en}>{say(text)}</li>
              ))}
            </ul>
          </section>
          <section class="sheet stack">
            <h2>{say(NOTICE.steps)}</h2>
            <ol class="list tight">
              {[NOTICE.step1, NOTICE.step2, NOTICE.step3, NOTICE.step4].map((text) => (
                <li key={text.en}>{say(text, { n: profile.mailboxDays })}</li>
              ))}
            </ol>
          </section>
          <section class="sheet stack">
            <h2>{say(NOTICE.limits)}</h2>
            <ul class="list tight">
              {[NOTICE.limit1, NOTICE.limit2, NOTICE.limit3, NOTICE.limit4].map((text) => (
                <li key={text.en}>{say(text)}</li>
              ))}
            </ul>
          </section>
          <Fingerprint fingerprint={profile.fingerprint} />
        </div>
        <div class="stack">
          <section class="sheet stack">
            <h2>{say(NOTICE.takes)}</h2>
            {notices.map((notice) => (
              <NoticeText
                key={notice.id}
                notice={notice}
                open={isOpen(notice, profile.today)}
                categories={tables.categories.categories}
              />
            ))}
          </section>
          <section class="sheet stack">
            <h2>{say(NOTICE.offices)}</h2>
            <Offices channels={profile.channels} />
          </section>
        </div>
      </div>
    </div>
  );
}
