import { useState } from "preact/hooks";
import { type MailboxState } from "../../flows/mailbox-flow.ts";
import { wrongSymbol } from "../../flows/receipt-typing.ts";
import { ENTER, NOT_FOUND } from "../../i18n/follow.ts";
import { SHELL } from "../../i18n/shell.ts";
import type { ProfileView } from "../../worker/messages.ts";
import type { Say } from "../../i18n/label.ts";
import { useSay } from "../language.ts";
import { Fold } from "../parts/fold.tsx";
import { Offices } from "../parts/offices.tsx";
import { Title } from "../parts/title.tsx";
import { TroubleNote } from "../parts/trouble.tsx";
import { NotFound } from "./not-found.tsx";
import { ReceiptBox } from "./receipt-box.tsx";

type Entering = Extract<MailboxState<unknown>, { readonly at: "entering" }>;

interface Props {
  readonly state: Entering;
  readonly profile: ProfileView;
  readonly change: (typed: string) => void;
  readonly open: () => void;
  readonly home: () => void;
}

const ID = "receipt";

/** Where the receipt is entered; a slip is named before anything is sent. */
export function EnterView({ state, profile, change, open, home }: Props) {
  const say = useSay();
  const [tried, setTried] = useState(false);
  const { check, trouble, typed } = state;
  const notFound = trouble?.kind === "failed" && trouble.reason === "mailbox-not-found";
  const wrong = wrongText(state, say);
  const lacking = tried && check.state !== "complete" ? lackingText(state, say) : undefined;
  const submit = () => {
    setTried(true);
    if (check.state === "complete") {
      open();
    } else {
      document.getElementById(ID)?.focus();
    }
  };
  return (
    <div class="column stack">
      <form
        class="sheet stack"
        autocomplete="off"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Title>{say(notFound ? NOT_FOUND.title : ENTER.title)}</Title>
        {notFound ? <NotFound /> : <p>{say(ENTER.lead)}</p>}
        {notFound ? null : <TroubleNote trouble={trouble} />}
        <div class="field">
          <label class="label" for={ID}>
            {say(ENTER.code)}
          </label>
          <p class="help" id={`${ID}-help`}>
            {say(ENTER.help)}
          </p>
          <ReceiptBox
            id={ID}
            value={typed}
            change={change}
            enter={submit}
            invalid={wrong !== undefined || lacking !== undefined}
            described={`${ID}-help ${ID}-state`}
          />
          <div class="receipt-state" id={`${ID}-state`}>
            <p role="status" class={wrong === undefined ? "fine" : "error"}>
              {wrong ?? (check.state === "complete" && !notFound ? say(ENTER.complete) : "")}
            </p>
            {check.state === "incomplete" && lacking === undefined ? (
              <p class="help">{say(ENTER.missing, { n: check.missing })}</p>
            ) : null}
            {lacking === undefined || wrong !== undefined ? null : (
              <p class="error" role="alert">
                {lacking}
              </p>
            )}
          </div>
        </div>
        <div class="actions">
          <button type="submit" class="button main">
            {say(ENTER.open)}
          </button>
          <button type="button" class="button" onClick={home}>
            {say(SHELL.back)}
          </button>
        </div>
        <p class="small">{say(ENTER.secret)}</p>
      </form>
      {notFound ? (
        <section class="sheet stack">
          <h2>{say(ENTER.offices)}</h2>
          <Offices channels={profile.channels} />
        </section>
      ) : (
        <Fold summary={say(ENTER.lost)}>
          <p>{say(ENTER.lostText)}</p>
          <Offices channels={profile.channels} />
        </Fold>
      )}
    </div>
  );
}

function wrongText({ check, typed }: Entering, say: Say): string | undefined {
  if (check.state !== "wrong") {
    return undefined;
  }
  const symbol = wrongSymbol(typed);
  if (symbol !== undefined) {
    return say(ENTER.wrongSymbol, { ...symbol });
  }
  return say(check.defect === "receipt-bad-length" ? ENTER.tooLong : ENTER.badCheck);
}

function lackingText({ check }: Entering, say: Say): string | undefined {
  switch (check.state) {
    case "empty":
      return say(ENTER.empty);
    case "incomplete":
      return say(ENTER.missing, { n: check.missing });
    default:
      return undefined;
  }
}
