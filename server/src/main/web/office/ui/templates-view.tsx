import { useState } from "preact/hooks";
import { useSay } from "../../ui/language.ts";
import { Callout } from "../../ui/parts/callout.tsx";
import { Title } from "../../ui/parts/title.tsx";
import { TEMPLATES } from "../i18n/templates.ts";
import { ANSWERED, type Template, changed, newTemplate } from "../logic/template-list.ts";
import { useAsked, useDoing } from "./asking.ts";
import { type ViewProps, useOffice } from "./context.ts";
import { Choice } from "./parts/choice.tsx";
import { ProblemNote } from "./parts/problem-note.tsx";
import { Waiting } from "./parts/waiting.tsx";

/** The texts for answers, written here by a supervisor. */
export function TemplatesView(_: ViewProps) {
  const say = useSay();
  const { client } = useOffice();
  const asked = useAsked("templates", (signal) => client.get("/api/v1/templates", { signal }));
  return (
    <div class="stack">
      <Title>{say(TEMPLATES.title)}</Title>
      <p class="soft">{say(TEMPLATES.text)}</p>
      <Waiting asked={asked}>{({ templates }) => <Editor first={templates} />}</Waiting>
    </div>
  );
}

function Editor({ first }: { readonly first: readonly Template[] }) {
  const say = useSay();
  const { client } = useOffice();
  const [list, setList] = useState(first);
  const [saved, setSaved] = useState(false);
  const { busy, problem, run } = useDoing();
  const edit = (next: readonly Template[]) => {
    setSaved(false);
    setList(next);
  };
  const save = async (event: Event) => {
    event.preventDefault();
    const body = { templates: [...list] };
    setSaved(await run(() => client.put("/api/v1/templates", { body })));
  };
  return (
    <form class="stack" onSubmit={save}>
      {list.length === 0 ? <p class="empty">{say(TEMPLATES.none)}</p> : null}
      {list.map((template, i) => (
        <TemplateFields
          key={template.id}
          n={i + 1}
          template={template}
          change={(part) => edit(changed(list, template.id, part))}
          remove={() => edit(list.filter((one) => one !== template))}
        />
      ))}
      <ProblemNote problem={problem} />
      {saved ? (
        <Callout kind="good" alert>
          <p>{say(TEMPLATES.saved)}</p>
        </Callout>
      ) : null}
      <div class="row">
        <button type="button" class="button" onClick={() => edit([...list, newTemplate(list)])}>
          {say(TEMPLATES.add)}
        </button>
        <button class="button main" disabled={busy}>
          {say(busy ? TEMPLATES.saving : TEMPLATES.save)}
        </button>
      </div>
    </form>
  );
}

interface FieldsProps {
  readonly n: number;
  readonly template: Template;
  readonly change: (part: Partial<Template>) => void;
  readonly remove: () => void;
}

function TemplateFields({ n, template, change, remove }: FieldsProps) {
  const say = useSay();
  const { names } = useOffice();
  const { id, status, label, text } = template;
  return (
    <fieldset class="sheet template">
      <legend class="label">{say(TEMPLATES.template, { n })}</legend>
      <Choice
        id={`${id}-status`}
        label={say(TEMPLATES.status)}
        value={status}
        change={(code) => change({ status: code })}
        options={ANSWERED.map((code) => [code, say(names.status(code))])}
      />
      <div class="two">
        <Written
          id={`${id}-zh`}
          label={say(TEMPLATES.nameZh)}
          value={label.zh}
          change={(zh) => change({ label: { ...label, zh } })}
        />
        <Written
          id={`${id}-en`}
          label={say(TEMPLATES.nameEn)}
          value={label.en}
          change={(en) => change({ label: { ...label, en } })}
        />
        <Written
          id={`${id}-text-zh`}
          label={say(TEMPLATES.textZh)}
          value={text.zh}
          long
          change={(zh) => change({ text: { ...text, zh } })}
        />
        <Written
          id={`${id}-text-en`}
          label={say(TEMPLATES.textEn)}
          value={text.en}
          long
          change={(en) => change({ text: { ...text, en } })}
        />
      </div>
      <button type="button" class="button slim danger" onClick={remove}>
        {say(TEMPLATES.remove)}
      </button>
    </fieldset>
  );
}

interface WrittenProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly long?: boolean;
}

function Written({ id, label, value, change, long }: WrittenProps) {
  const common = {
    id,
    value,
    required: true,
    autocomplete: "off",
    onInput: (event: Event) =>
      change((event.currentTarget as HTMLInputElement | HTMLTextAreaElement).value),
  } as const;
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      {long ? (
        <textarea {...common} class="input short" maxLength={4000} />
      ) : (
        <input {...common} class="input" maxLength={100} />
      )}
    </div>
  );
}
