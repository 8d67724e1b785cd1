import { useSay } from "../../../ui/language.ts";
import { Title } from "../../../ui/parts/title.tsx";
import { CHARTER, NOTICES } from "../../i18n/charter.ts";
import { type Charter, type Notice, NO_TEXT, optional, replaced } from "../../logic/charter.ts";
import { BothFields, ChoicesField, Field, TickField } from "./fields.tsx";
import { BackLink, FormEnd } from "./form-ends.tsx";
import { NoticeLists, type NoticeProps } from "./notice-lists.tsx";
import { NoticePreview } from "./notice-preview.tsx";
import { useOffice } from "../context.ts";

interface Props {
  readonly first: Charter;
  readonly draft: Charter;
  readonly change: (part: Partial<Charter>) => void;
  readonly index: number;
}

/** One notice, beside what reporters will see of it. */
export function NoticeForm({ first, draft, change, index }: Props) {
  const say = useSay();
  const notice = draft.notices[index]!;
  const at = `/notices/${index}`;
  const put = (next: Notice) => change({ notices: replaced(draft.notices, index, next) });
  const inForce = first.notices.some(({ id }) => id === notice.id);
  return (
    <div class="stack">
      <BackLink />
      <Title>{`${say(NOTICES.one)} · ${say(notice.title) || say(CHARTER.unnamed)}`}</Title>
      <div class="beside">
        <div class="stack">
          <Head {...{ notice, at, put, inForce }} />
          <Terms {...{ notice, at, put }} />
          <NoticeLists {...{ notice, at, put }} />
        </div>
        <NoticePreview notice={notice} />
      </div>
      <FormEnd />
    </div>
  );
}

/** What it is called, who issues it, when. */
function Head({ notice, at, put, inForce }: NoticeProps & { readonly inForce: boolean }) {
  return (
    <section class="sheet stack">
      <BothFields
        at={`${at}/title`}
        label={NOTICES.name}
        value={notice.title}
        change={(title) => put({ ...notice, title })}
      />
      <BothFields
        at={`${at}/issuer`}
        label={NOTICES.issuer}
        value={notice.issuer}
        change={(issuer) => put({ ...notice, issuer })}
      />
      {inForce ? null : (
        <Field
          at={`${at}/id`}
          narrow
          label={NOTICES.id}
          help={NOTICES.idHelp}
          value={notice.id}
          change={(id) => put({ ...notice, id: id.trim() })}
        />
      )}
      <Field
        at={`${at}/published`}
        type="date"
        narrow
        label={NOTICES.published}
        value={notice.published}
        change={(published) => put({ ...notice, published })}
      />
      <Field
        at={`${at}/intakeFrom`}
        type="date"
        narrow
        label={NOTICES.from}
        value={notice.intakeFrom}
        change={(intakeFrom) => put({ ...notice, intakeFrom })}
      />
      <Field
        at={`${at}/intakeTo`}
        type="date"
        narrow
        label={NOTICES.to}
        value={notice.intakeTo ?? ""}
        change={(day) => put(optional(notice, "intakeTo", day))}
      />
      <TickField
        at={`${at}/fictional`}
        label={NOTICES.fictional}
        value={notice.fictional}
        change={(fictional) => put({ ...notice, fictional })}
      />
    </section>
  );
}

/** What it takes, on what grounds. */
function Terms({ notice, at, put }: NoticeProps) {
  const say = useSay();
  const { tables } = useOffice();
  return (
    <section class="sheet stack">
      <ChoicesField
        at={`${at}/categories`}
        label={NOTICES.categories}
        choices={tables.categories.map(({ code, label }) => ({ code, label: say(label) }))}
        chosen={notice.categories}
        change={(categories) => put({ ...notice, categories })}
      />
      <BothFields
        at={`${at}/legalBasis`}
        rows={3}
        label={NOTICES.basis}
        value={notice.legalBasis ?? NO_TEXT}
        change={(text) => put(optional(notice, "legalBasis", unlessEmpty(text)))}
      />
      <BothFields
        at={`${at}/rewardPolicy`}
        rows={2}
        label={NOTICES.reward}
        value={notice.rewardPolicy ?? NO_TEXT}
        change={(text) => put(optional(notice, "rewardPolicy", unlessEmpty(text)))}
      />
    </section>
  );
}

function unlessEmpty(text: typeof NO_TEXT) {
  return text.zh === "" && text.en === "" ? undefined : text;
}
