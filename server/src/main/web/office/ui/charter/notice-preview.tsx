import { useSay } from "../../../ui/language.ts";
import { isOpen, noticeOf } from "../../../ui/notice/notice.ts";
import { NoticeText } from "../../../ui/notice/notice-text.tsx";
import { NOTICES } from "../../i18n/charter.ts";
import type { Notice } from "../../logic/charter.ts";
import { today } from "../../logic/days.ts";
import { useOffice } from "../context.ts";
import { BothLanguages } from "./both-languages.tsx";

/** A notice by the very part that shows it to reporters. */
export function NoticePreview({ notice }: { readonly notice: Notice }) {
  const say = useSay();
  const { tables } = useOffice();
  const shown = noticeOf(notice);
  return (
    <section class="sheet stack follows">
      <h2>{say(NOTICES.preview)}</h2>
      {say(notice.title) === "" ? (
        <p class="soft">{say(NOTICES.noPreview)}</p>
      ) : (
        <BothLanguages>
          <NoticeText
            notice={shown}
            open={isOpen(shown, today())}
            categories={tables.categories}
            unfolded
          />
        </BothLanguages>
      )}
    </section>
  );
}
