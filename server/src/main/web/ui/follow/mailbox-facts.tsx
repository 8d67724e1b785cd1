import type { ComponentChildren } from "preact";
import type { OpenView } from "../../api/open-mailbox.ts";
import { READ } from "../../i18n/follow.ts";
import type { Label, Say } from "../../i18n/label.ts";
import type { ProfileView } from "../../worker/messages.ts";
import { useContext } from "preact/hooks";
import { LanguageContext, useSay } from "../language.ts";
import { DayText } from "./day-text.tsx";

interface Props {
  readonly view: OpenView;
  readonly profile: ProfileView;
}

/** Who has the report, and how long the mailbox is kept. */
export function MailboxFacts({ view, profile }: Props) {
  const say = useSay();
  const channels = recipientsOf(view, profile);
  return (
    <section class="sheet stack">
      <h2>{say(READ.facts)}</h2>
      <dl class="facts narrow">
        <Fact name={READ.acknowledged}>
          {view.acknowledged === undefined ? (
            say(READ.notAcknowledged)
          ) : (
            <OnDay day={view.acknowledged} text={READ.acknowledgedOn} />
          )}
        </Fact>
        <Fact name={READ.life}>{lifeText(view.daysLeft, say)}</Fact>
        <Fact name={READ.added}>{addedText(view.followUps, say)}</Fact>
        {channels.length === 0 ? null : (
          <Fact name={READ.recipients}>{channels.map(({ name }) => say(name)).join("\n")}</Fact>
        )}
      </dl>
    </section>
  );
}

/** The channels that got the report, as far as they are known. */
export function recipientsOf(view: OpenView, profile: ProfileView): ProfileView["channels"] {
  return profile.channels.filter(({ id }) => view.channels.includes(id));
}

function Fact({ name, children }: { readonly name: Label; readonly children: ComponentChildren }) {
  const say = useSay();
  return (
    <div>
      <dt>{say(name)}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A text with a day in it. */
function OnDay({ day, text }: { readonly day: string; readonly text: Label }) {
  const language = useContext(LanguageContext);
  const [before, after] = text[language].split("{day}");
  return (
    <>
      {before}
      <DayText day={day} />
      {after}
    </>
  );
}

function lifeText(days: number, say: Say): string {
  return days === 0 ? say(READ.lastDay) : say(days === 1 ? READ.oneDay : READ.days, { n: days });
}

function addedText(times: number, say: Say): string {
  return times === 0
    ? say(READ.addedNever)
    : say(times === 1 ? READ.addedOnce : READ.addedTimes, { n: times });
}
