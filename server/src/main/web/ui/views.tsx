import type { RemoteDesk } from "../worker/remote-desk.ts";
import type { ProfileView } from "../worker/messages.ts";
import type { Agency } from "./agency.ts";
import { NoticeView } from "./notice/notice-view.tsx";

interface Props {
  readonly desk: RemoteDesk;
  readonly agency: Agency;
  readonly profile: ProfileView;
}

/** One view after another. */
export function Views({ agency, profile }: Props) {
  return (
    <NoticeView profile={profile} tables={agency.tables} report={() => {}} follow={() => {}} />
  );
}
