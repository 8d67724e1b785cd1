/** The views that come after the first one: one file, on its way while the notice is read. */
export { FollowView } from "./follow/follow-view.tsx";
export { ReportView } from "./report/report-view.tsx";
export { JoinView } from "./sealed/join-view.tsx";
export { SealingView } from "./sealed/sealing-view.tsx";
