import type { ComponentType } from "preact";
import type { Label } from "../../i18n/label.ts";
import { later } from "../../ui/parts/later.tsx";
import type { Session } from "../api/contract.ts";
import { VIEW_NAMES } from "../i18n/views.ts";
import type { ViewProps } from "./context.ts";

/** One view of the office. */
export interface OfficeView {
  /** Its part of the address. */
  readonly key: string;
  readonly name: Label;
  readonly Part: ComponentType<ViewProps>;
  /** Whether somebody may see it; without it, neither the menu nor an address leads there. */
  readonly isFor: (session: Session) => boolean;
  /** Whether the menu names it. */
  readonly inMenu: boolean;
}

type Load = () => Promise<ComponentType<ViewProps>>;

/** A view for those who have a right. */
function byRight(
  right: string,
  key: keyof typeof VIEW_NAMES,
  load: Load,
  inMenu = true,
): OfficeView {
  const isFor = ({ rights }: Session) => rights.includes(right);
  return { key, name: VIEW_NAMES[key], Part: later(load).Part, isFor, inMenu };
}

/** A view for those who have a role, and need no right for it. */
function byRole(
  role: Session["roles"][number],
  key: keyof typeof VIEW_NAMES,
  load: Load,
): OfficeView {
  const isFor = ({ roles }: Session) => roles.includes(role);
  return { key, name: VIEW_NAMES[key], Part: later(load).Part, isFor, inMenu: true };
}

/** Every view, in the menu's order; the first one that is for somebody is where he begins. */
export const VIEWS: readonly OfficeView[] = [
  byRight("see-queue", "queue", async () => (await import("./queue/queue-view.tsx")).QueueView),
  byRight("open-case", "case", async () => (await import("./case/case-view.tsx")).CaseView, false),
  byRight(
    "open-case",
    "beside",
    async () => (await import("./case/beside/beside-view.tsx")).BesideView,
    false,
  ),
  byRight(
    "open-case",
    "graph",
    async () => (await import("./graph/graph-view.tsx")).GraphView,
    false,
  ),
  byRight(
    "edit-campaigns",
    "campaigns",
    async () => (await import("./figures/campaigns-view.tsx")).CampaignsView,
  ),
  byRight(
    "see-figures",
    "figures",
    async () => (await import("./figures/figures-view.tsx")).FiguresView,
  ),
  byRight(
    "see-quarantine",
    "quarantine",
    async () => (await import("./quarantine-view.tsx")).QuarantineView,
  ),
  byRight(
    "see-batches",
    "batches",
    async () => (await import("./batches/batches-view.tsx")).BatchesView,
  ),
  byRight(
    "edit-campaigns",
    "templates",
    async () => (await import("./templates-view.tsx")).TemplatesView,
  ),
  byRight(
    "edit-officers",
    "officers",
    async () => (await import("./officers/officers-view.tsx")).OfficersView,
  ),
  byRight(
    "edit-officers",
    "sessions",
    async () => (await import("./officers/sessions-view.tsx")).SessionsView,
  ),
  byRight("see-health", "health", async () => (await import("./admin/health-view.tsx")).HealthView),
  byRight(
    "configure",
    "profile",
    async () => (await import("./charter/profile-view.tsx")).ProfileView,
  ),
  byRight(
    "configure",
    "settings",
    async () => (await import("./admin/settings-view.tsx")).SettingsView,
  ),
  byRight("audit", "audit", async () => (await import("./audit/audit-view.tsx")).AuditView),
  byRight(
    "own-passkeys",
    "passkeys",
    async () => (await import("./passkeys/passkeys-view.tsx")).PasskeysView,
    false,
  ),
  byRole("custodian", "custody", async () => (await import("./custody-view.tsx")).CustodyView),
];
