import type { Label } from "../../i18n/label.ts";
import type { ProfileView } from "../../worker/messages.ts";

/** A notice as the page shows it. */
export interface Notice {
  readonly id: string;
  readonly fictional?: boolean;
  readonly title: Label;
  readonly issuer: Label;
  readonly legalBasis?: Label;
  readonly intakeFrom: string;
  /** Without it, reports are taken for good. */
  readonly intakeTo?: string;
  readonly categories: readonly string[];
  readonly requirements: readonly {
    readonly code: string;
    readonly required: boolean;
    readonly label: Label;
  }[];
  readonly statements: readonly { readonly code: string; readonly text: Label }[];
  readonly rewardPolicy?: Label;
}

/** A notice as an agency's profile carries it: some lists may be left out. */
export type WrittenNotice = Omit<Notice, "requirements" | "statements"> &
  Partial<Pick<Notice, "requirements" | "statements">>;

/** The same with every list there. */
export function noticeOf(written: WrittenNotice): Notice {
  return {
    ...written,
    requirements: written.requirements ?? [],
    statements: written.statements ?? [],
  };
}

/** Whether new reports are taken under a notice on a day. */
export function isOpen({ intakeFrom, intakeTo }: Notice, day: string): boolean {
  return intakeFrom <= day && (intakeTo === undefined || day <= intakeTo);
}

/** The notices of a profile: those that are open first, each kind in the agency's order. */
export function noticesOf(profile: ProfileView): readonly Notice[] {
  // The agency's signature has vouched for them, and its setup has held them against their schema.
  const notices = (profile.notices as unknown as readonly WrittenNotice[]).map(noticeOf);
  const open = notices.filter((notice) => isOpen(notice, profile.today));
  return [...open, ...notices.filter((notice) => !open.includes(notice))];
}
