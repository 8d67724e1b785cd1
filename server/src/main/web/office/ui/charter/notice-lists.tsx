import type { ComponentChildren } from "preact";
import type { Label } from "../../../i18n/label.ts";
import { useSay } from "../../../ui/language.ts";
import { CHARTER, CHANNELS, NOTICES } from "../../i18n/charter.ts";
import {
  type Notice,
  type NoticeOffice,
  type Requirement,
  type Statement,
  NO_TEXT,
  freeCode,
  optional,
  replaced,
  without,
} from "../../logic/charter.ts";
import { BothFields, Field, TickField } from "./fields.tsx";

/** What every part of a notice's form is given. */
export interface NoticeProps {
  readonly notice: Notice;
  /** The JSON pointer of the notice. */
  readonly at: string;
  readonly put: (notice: Notice) => void;
}

/** What a notice has several of: materials, statements, offices. */
export function NoticeLists({ notice, at, put }: NoticeProps) {
  const { requirements = [], statements = [], offices } = notice;
  return (
    <>
      <Entries<Requirement>
        title={NOTICES.asks}
        add={NOTICES.addAsk}
        entries={requirements}
        fresh={() => ({ code: freeCode(requirements, "ask"), required: false, label: NO_TEXT })}
        change={(list) => put({ ...notice, requirements: list })}
      >
        {(entry, index, change) => (
          <>
            <BothFields
              at={`${at}/requirements/${index}/label`}
              label={NOTICES.ask}
              value={entry.label}
              change={(label) => change({ ...entry, label })}
            />
            <TickField
              at={`${at}/requirements/${index}/required`}
              label={NOTICES.required}
              value={entry.required}
              change={(required) => change({ ...entry, required })}
            />
          </>
        )}
      </Entries>
      <Entries<Statement>
        title={NOTICES.statements}
        add={NOTICES.addStatement}
        entries={statements}
        fresh={() => ({ code: freeCode(statements, "statement"), text: NO_TEXT })}
        change={(list) => put({ ...notice, statements: list })}
      >
        {(entry, index, change) => (
          <BothFields
            at={`${at}/statements/${index}/text`}
            rows={2}
            label={NOTICES.statement}
            value={entry.text}
            change={(text) => change({ ...entry, text })}
          />
        )}
      </Entries>
      <Entries<NoticeOffice>
        title={NOTICES.offices}
        add={NOTICES.addOffice}
        entries={offices}
        fresh={() => ({ name: NO_TEXT, address: "", postcode: "", telephone: "" })}
        change={(list) => put({ ...notice, offices: list })}
      >
        {(entry, index, change) => (
          <Office at={`${at}/offices/${index}`} office={entry} change={change} />
        )}
      </Entries>
    </>
  );
}

interface OfficeProps {
  readonly at: string;
  readonly office: NoticeOffice;
  readonly change: (office: NoticeOffice) => void;
}

function Office({ at, office, change }: OfficeProps) {
  return (
    <>
      <BothFields
        at={`${at}/name`}
        label={NOTICES.office}
        value={office.name}
        change={(name) => change({ ...office, name })}
      />
      <Field
        at={`${at}/address`}
        label={CHANNELS.address}
        value={office.address}
        change={(address) => change({ ...office, address })}
      />
      <div class="both">
        <Field
          at={`${at}/postcode`}
          mode="numeric"
          label={CHANNELS.postcode}
          value={office.postcode}
          change={(postcode) => change({ ...office, postcode })}
        />
        <Field
          at={`${at}/telephone`}
          mode="tel"
          label={CHANNELS.telephone}
          value={office.telephone}
          change={(telephone) => change({ ...office, telephone })}
        />
      </div>
      <BothFields
        at={`${at}/hours`}
        label={CHANNELS.hoursMaybe}
        value={office.hours ?? NO_TEXT}
        change={(hours) =>
          change(optional(office, "hours", hours.zh + hours.en === "" ? undefined : hours))
        }
      />
    </>
  );
}

interface EntriesProps<T> {
  readonly title: Label;
  readonly add: Label;
  readonly entries: readonly T[];
  readonly fresh: () => T;
  readonly change: (entries: readonly T[]) => void;
  readonly children: (entry: T, index: number, change: (entry: T) => void) => ComponentChildren;
}

/** Entries one below the other, each of which can be taken away, and a way to add one. */
function Entries<T>({ title, add, entries, fresh, change, children }: EntriesProps<T>) {
  const say = useSay();
  return (
    <section class="sheet stack">
      <h2>{say(title)}</h2>
      {entries.map((entry, index) => (
        <fieldset class="entry stack" key={index}>
          <legend class="hidden">{`${say(title)} ${index + 1}`}</legend>
          {children(entry, index, (next) => change(replaced(entries, index, next)))}
          <button
            type="button"
            class="button slim"
            aria-label={say(NOTICES.removeNumber, { n: index + 1 })}
            onClick={() => change(without(entries, index))}
          >
            {say(CHARTER.remove)}
          </button>
        </fieldset>
      ))}
      <div class="row">
        <button type="button" class="button" onClick={() => change([...entries, fresh()])}>
          {say(add)}
        </button>
      </div>
    </section>
  );
}
