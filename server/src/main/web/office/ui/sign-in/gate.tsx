import { useSay } from "../../../ui/language.ts";
import type { OfficeClient } from "../../api/client.ts";
import { SHELL } from "../../i18n/shell.ts";
import type { Address } from "../../logic/address.ts";
import type { Office } from "../context.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import type { Presences } from "../use-session.ts";
import { DemoView } from "./demo-view.tsx";
import { EnrolView } from "./enrol-view.tsx";
import { LockedView } from "./locked-view.tsx";
import { SignInView } from "./sign-in-view.tsx";

interface Props {
  readonly client: OfficeClient;
  readonly address: Address;
  readonly go: Office["go"];
  readonly sessions: Presences;
}

/** What stands before the office for whoever is not signed in, or has locked it. */
export function Gate({ client, address, go, sessions }: Props) {
  const say = useSay();
  const { presence, begin, find, signOut } = sessions;
  const [token = ""] = address.rest;
  if (address.view === "enrol") {
    return <EnrolView client={client} token={token} done={() => go("", [], true)} />;
  }
  // Not before it is known who was there: a late "nobody" would end the session that the link begins.
  if (address.view === "demo" && presence.is !== "unknown") {
    return <DemoView {...{ client, token, begin }} done={() => go("", [], true)} />;
  }
  switch (presence.is) {
    case "unknown":
      return presence.problem === undefined ? (
        <p class="opening" role="status">
          {say(SHELL.opening)}
        </p>
      ) : (
        <div class="column stack">
          <ProblemNote problem={presence.problem} />
          <button type="button" class="button" onClick={find}>
            {say(SHELL.retry)}
          </button>
        </div>
      );
    case "locked":
      return <LockedView {...{ client, begin, signOut }} />;
    default:
      return (
        <SignInView {...{ client, begin }} why={presence.is === "out" ? presence.why : undefined} />
      );
  }
}
