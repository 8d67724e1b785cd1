import type { Label } from "../../i18n/label.ts";
import type { ProfileView } from "../../worker/messages.ts";

/** A notice as an agency's profile carries it. */
export interface Notice {
  readonly id: string;
  readonly fictional?: boolean;
  readonly title: Label;
  readonly issuer: Label;
  readonly legalBasis?: Label;
  readonly intakeFrom: string;
  readonly intakeTo: string;
  readonly categories: readonly string[];
  readonly requirements: readonly {
    readonly code: string;
    readonly required: boolean;
    readonly label: Label;
  }[];
  readonly statements: readonly { readonly code: string; readonly text: Label }[];
  readonly rewardPolicy?: Label;
}

/** Whether new reports are taken under a notice on a day. */
export function isOpen(notice: Notice, day: string): boolean {
  return notice.intakeFrom <= day && day <= notice.intakeTo;
}

/** The notices of a profile: those that are open first, each kind in the agency's order. */
export function noticesOf(profile: ProfileView): readonly Notice[] {
  // The agency's signature has vouched for them, and its setup has held them against their schema.
  const notices = profile.notices as unknown as readonly Notice[];
  const open = notices.filter((notice) => isOpen(notice, profile.today));
  return [...open, ...notices.filter((notice) => !open.includes(notice))];
}
