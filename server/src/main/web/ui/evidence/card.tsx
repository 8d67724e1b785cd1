import type { EvidenceItem, EvidenceItems, ItemFile } from "../../flows/evidence-item.ts";
import { decided, renamed, retried, said } from "../../flows/evidence-list.ts";
import { LIST, SAYING, STATE } from "../../i18n/evidence.ts";
import { SHELL } from "../../i18n/shell.ts";
import type { Tables } from "../../report/tables.ts";
import { useSay } from "../language.ts";
import { Fold } from "../parts/fold.tsx";
import { OptOut, SendAsIs } from "./decision.tsx";
import { Icon } from "./icon.tsx";
import { NameField } from "./name-field.tsx";
import { Findings, StateLine } from "./outcome.tsx";
import { Pictures } from "./pictures.tsx";
import { SaidFields } from "./said-fields.tsx";

interface Props {
  readonly item: EvidenceItem;
  /** As its file is sent. */
  readonly name: string;
  readonly change: (update: (items: EvidenceItems) => EvidenceItems) => void;
  readonly remove: (item: EvidenceItem) => void;
  readonly tables: Tables;
  readonly most: number;
  /** The level of its heading. */
  readonly heading: "h2" | "h3";
  readonly tried: boolean;
}

/** One piece of evidence. */
export function Card(props: Props) {
  const { item, name, change, remove, tables, heading: Heading } = props;
  const say = useSay();
  const { file } = item;
  const id = `evidence-${item.id}`;
  return (
    <li class="evidence stack" aria-labelledby={`${id}-title`}>
      <div class="evidence-head">
        <Heading class="evidence-title" id={`${id}-title`} tabIndex={-1}>
          {say(LIST.item, { n: item.id })}
        </Heading>
        <button
          type="button"
          class="button quiet slim"
          aria-label={say(LIST.remove, { n: item.id })}
          onClick={() => remove(item)}
        >
          {say(SHELL.remove)}
        </button>
      </div>
      {file === undefined ? (
        <p class="evidence-words">
          <Icon name="words" />
          {say(LIST.noFile)}
        </p>
      ) : (
        <CardFile {...props} file={file} />
      )}
      {file?.cleaning.at === "unusable" ? null : (
        <SaidFields
          id={id}
          item={item}
          tables={tables}
          say={(what) => change((items) => said(items, item.id, what))}
        />
      )}
      {file === undefined || file.cleaning.at === "unusable" ? null : (
        <MoreOfFile item={item} file={file} name={name} change={change} />
      )}
    </li>
  );
}

type FileProps = Pick<Props, "item" | "name" | "change"> & { readonly file: ItemFile };

function CardFile({ item, file, name, change, most, tried }: Props & FileProps) {
  const say = useSay();
  const decide = (asIs: boolean) => change((items) => decided(items, item.id, asIs));
  const usable = file.cleaning.at !== "unusable";
  const retry = () => change((items) => retried(items, item.id));
  return (
    <>
      <div class="evidence-file">
        <Pictures item={item} file={file} />
        <div class="tight">
          <p class="evidence-name">{usable ? name : file.chosenName}</p>
          {usable && name !== file.chosenName ? (
            <p class="help">{say(STATE.wasNamed, { name: file.chosenName })}</p>
          ) : null}
          <StateLine file={file} most={most} retry={retry} />
        </div>
      </div>
      <Findings file={file} />
      {file.cleaning.at === "uncleaned" ? (
        <SendAsIs id={`evidence-${item.id}`} file={file} decide={decide} tried={tried} />
      ) : null}
    </>
  );
}

function MoreOfFile({ item, file, name, change }: FileProps) {
  const say = useSay();
  const id = `evidence-${item.id}`;
  const { cleaning } = file;
  return (
    <Fold summary={say(SAYING.more)}>
      <NameField
        id={`${id}-name`}
        file={file}
        name={name}
        rename={(typed) => change((items) => renamed(items, item.id, typed))}
      />
      {cleaning.at === "cleaned" ? (
        <>
          <div class="tight">
            <p class="label">{say(SAYING.digest)}</p>
            <p class="code digest">{cleaning.originalSha256}</p>
            <p class="help">{say(SAYING.digestHelp)}</p>
          </div>
          <OptOut
            id={id}
            file={file}
            decide={(asIs) => change((items) => decided(items, item.id, asIs))}
          />
        </>
      ) : null}
    </Fold>
  );
}
