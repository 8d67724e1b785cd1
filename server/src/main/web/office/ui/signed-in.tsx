import { useEffect, useMemo } from "preact/hooks";
import type { Language } from "../../i18n/label.ts";
import { useSay } from "../../ui/language.ts";
import { Title } from "../../ui/parts/title.tsx";
import type { OfficeClient } from "../api/client.ts";
import type { Session, Tables } from "../api/contract.ts";
import { SHELL } from "../i18n/shell.ts";
import type { Address } from "../logic/address.ts";
import { namesOf } from "../logic/names.ts";
import { useAsked } from "./asking.ts";
import { type Office, OfficeContext } from "./context.ts";
import { Waiting } from "./parts/waiting.tsx";
import { Frame } from "./shell/frame.tsx";
import { Menu } from "./shell/menu.tsx";
import { VIEWS } from "./views.ts";

interface Props {
  readonly client: OfficeClient;
  readonly session: Session;
  readonly memory: Office["memory"];
  readonly address: Address;
  readonly go: Office["go"];
  readonly frame: { readonly language: Language; readonly setLanguage: (to: Language) => void };
  readonly lock: () => void;
  readonly signOut: () => void;
}

/** What somebody who is signed in sees: the menu of what is his to do, and one view. */
export function SignedIn({ client, session, memory, address, go, frame, lock, signOut }: Props) {
  const mine = useMemo(() => VIEWS.filter(({ isFor }) => isFor(session)), [session]);
  const first = mine.find(({ inMenu }) => inMenu);
  const view = mine.find(({ key }) => key === address.view);
  const lost = view === undefined && first !== undefined && address.view === "";
  useEffect(() => {
    if (lost) {
      go(first.key, [], true);
    }
  }, [lost, first, go]);
  const tables = useAsked("tables", (signal) => client.get("/api/v1/tables", { signal }));
  const menu = <Menu views={mine.filter(({ inMenu }) => inMenu)} here={menuKey(address.view)} />;
  return (
    <Frame {...frame} {...{ session, lock, signOut, menu }}>
      {mine.length === 0 ? (
        <Nothing title={SHELL.nothing} text={SHELL.nothingText} />
      ) : lost ? null : view === undefined ? (
        <Nothing title={SHELL.noView} text={SHELL.noViewText} />
      ) : (
        <Waiting asked={tables}>
          {(value) => (
            <Provided {...{ client, session, memory, go }} tables={value}>
              <view.Part key={view.key} rest={address.rest} />
            </Provided>
          )}
        </Waiting>
      )}
    </Frame>
  );
}

/** A case and its graph stand below the queue in the menu. */
function menuKey(view: string): string {
  return view === "case" || view === "graph" ? "queue" : view;
}

interface ProvidedProps extends Pick<Office, "client" | "session" | "memory" | "go"> {
  readonly tables: Tables;
  readonly children: preact.ComponentChildren;
}

function Provided({ client, session, memory, go, tables, children }: ProvidedProps) {
  const office = useMemo(
    () => ({ client, session, memory, go, tables, names: namesOf(tables) }),
    [client, session, memory, go, tables],
  );
  return <OfficeContext.Provider value={office}>{children}</OfficeContext.Provider>;
}

function Nothing(props: {
  readonly title: typeof SHELL.nothing;
  readonly text: typeof SHELL.nothingText;
}) {
  const say = useSay();
  return (
    <div class="column stack">
      <Title>{say(props.title)}</Title>
      <p>{say(props.text)}</p>
    </div>
  );
}
