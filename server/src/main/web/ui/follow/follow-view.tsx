import { sentNames } from "../../flows/evidence-name.ts";
import type { Tables } from "../../report/index.ts";
import type { ProfileView } from "../../worker/messages.ts";
import type { RemoteDesk } from "../../worker/remote-desk.ts";
import { useKeep } from "../keep.ts";
import { SendingView } from "../sending/sending-view.tsx";
import { AddView } from "./add-view.tsx";
import { EndedView } from "./ended-view.tsx";
import { EnterView } from "./enter-view.tsx";
import { OpeningView } from "./opening-view.tsx";
import { ReadView } from "./read-view.tsx";
import { RetaliationView, ToldView } from "./retaliation-view.tsx";
import { type Following, useMailbox } from "./use-mailbox.ts";
import { WithdrawView, WithdrawingView, WithdrawnView } from "./withdraw-view.tsx";

interface Props {
  readonly desk: RemoteDesk;
  readonly profile: ProfileView;
  readonly tables: Tables;
  readonly home: () => void;
  /** Begins a new report of retaliation, with its link code; empty for one that is not linked. */
  readonly retaliation: (link: string) => void;
}

/** Coming back with a receipt. */
export function FollowView({ desk, profile, tables, home, retaliation }: Props) {
  const following = useMailbox(desk);
  const { state, tell } = following;
  const back = () => goBack(following, home);
  const onItsWay = state.at === "sending" || state.at === "interrupted";
  useKeep(onItsWay || state.at === "told" || following.unsent, back);
  switch (state.at) {
    case "entering":
      return (
        <EnterView
          state={state}
          profile={profile}
          change={(typed) => tell({ type: "type", typed })}
          open={following.open}
          home={home}
        />
      );
    case "opening":
      return <OpeningView progress={state.progress} stop={() => desk.stop()} />;
    case "reading":
    case "rereading":
      return <Reading following={following} state={state} {...{ desk, profile, tables, home }} />;
    case "stating":
      return state.what === "reminder" ? (
        <Reading following={following} state={state} {...{ desk, profile, tables, home }} />
      ) : (
        <WithdrawingView progress={state.progress} stop={() => desk.stop()} />
      );
    case "writing":
      return state.link === undefined ? (
        <AddView
          view={state.view}
          profile={profile}
          tables={tables}
          addition={state.draft}
          edit={following.edit}
          send={following.send}
          back={back}
        />
      ) : (
        <RetaliationView
          view={state.view}
          profile={profile}
          addition={state.draft}
          edit={following.editTelling}
          tell={following.send}
          separate={() => retaliation("")}
          back={back}
        />
      );
    case "sending":
    case "interrupted":
      return (
        <SendingView
          sending={state.sending}
          names={[...sentNames(state.draft.items).values()]}
          trouble={state.at === "interrupted" ? state.trouble : undefined}
          stop={() => desk.stop()}
          retry={following.goOn}
          back={back}
        />
      );
    case "told":
      return <ToldView profile={profile} write={() => retaliation(state.link)} back={back} />;
    case "confirming":
      return <WithdrawView trouble={state.trouble} withdraw={following.withdraw} back={back} />;
    case "ended":
      return <EndedView overdue={state.overdue} profile={profile} home={home} />;
    case "withdrawn":
      return <WithdrawnView home={home} />;
  }
}

interface ReadingProps extends Omit<Props, "retaliation"> {
  readonly following: Following;
  readonly state: Parameters<typeof ReadView>[0]["state"];
}

function Reading({ following, state, desk, profile, tables, home }: ReadingProps) {
  const { tell } = following;
  return (
    <ReadView
      state={state}
      profile={profile}
      tables={tables}
      readAgain={following.readAgain}
      remind={following.remind}
      add={following.write}
      tellOfRetaliation={following.tellOfRetaliation}
      withdraw={() => tell({ type: "withdraw" })}
      stop={() => desk.stop()}
      leave={home}
    />
  );
}

/** One step back, which is what the browser's own button does while anything would be lost. */
function goBack({ state, tell, giveUp }: Following, home: () => void): void {
  switch (state.at) {
    case "interrupted":
      giveUp();
      break;
    case "writing":
    case "told":
    case "confirming":
      tell({ type: "back" });
      break;
    case "entering":
    case "ended":
    case "withdrawn":
      home();
      break;
    default:
      break;
  }
}
