import type { ComponentChildren } from "preact";
import { useContext } from "preact/hooks";
import type { Label } from "../../../i18n/label.ts";
import { useSay } from "../../../ui/language.ts";
import { CHANNELS, CHARTER, NOTICES } from "../../i18n/charter.ts";
import { writeAddress } from "../../logic/address.ts";
import { isWithin } from "../../logic/charter-place.ts";
import { FoundContext } from "./fields.tsx";
import { CardTable } from "../parts/card-table.tsx";

const HEADS = { channels: CHANNELS.name, notices: NOTICES.name };

interface Entry {
  readonly id: string;
}

interface Props<T extends Entry> {
  /** The list in the draft, and in the address. */
  readonly list: "channels" | "notices";
  readonly title: string;
  readonly entries: readonly T[];
  /** Those in force. */
  readonly inForce: readonly T[];
  readonly name: (entry: T) => Label;
  readonly columns: readonly {
    readonly head: Label;
    readonly of: (entry: T) => ComponentChildren;
  }[];
  readonly raise: (index: number) => void;
  readonly remove: (index: number) => void;
}

/** The channels or the notices of a draft, one in each row. */
export function EntryTable<T extends Entry>(props: Props<T>) {
  const say = useSay();
  const { list, entries, columns } = props;
  return (
    <CardTable
      caption={props.title}
      heads={[HEADS[list], ...columns.map(({ head }) => head), CHARTER.state]}
      acts
    >
      {entries.map((entry, index) => {
        const name = say(props.name(entry)) || say(CHARTER.unnamed);
        return (
          <tr key={`${entry.id} ${index}`}>
            <th scope="row">{name}</th>
            {columns.map(({ head, of }) => (
              <td key={head.en} data-label={say(head)}>
                {of(entry)}
              </td>
            ))}
            <td data-label={say(CHARTER.state)}>
              <State place={`/${list}/${index}`} entry={entry} inForce={props.inForce} />
            </td>
            <td class="end">
              <div class="row-acts">
                <a
                  class="button slim"
                  href={writeAddress({ view: "profile", rest: [list, String(index)] })}
                >
                  {say(CHARTER.edit)}
                  <span class="hidden"> {name}</span>
                </a>
                <button
                  type="button"
                  class="button slim"
                  disabled={index === 0}
                  onClick={() => props.raise(index)}
                >
                  {say(CHARTER.up)}
                  <span class="hidden"> {name}</span>
                </button>
                <button type="button" class="button slim" onClick={() => props.remove(index)}>
                  {say(CHARTER.remove)}
                  <span class="hidden"> {name}</span>
                </button>
              </div>
            </td>
          </tr>
        );
      })}
    </CardTable>
  );
}

interface StateProps<T> {
  readonly place: string;
  readonly entry: T;
  readonly inForce: readonly T[];
}

/** Whether an entry is new, is changed, has mistakes. */
function State<T extends Entry>({ place, entry, inForce }: StateProps<T>) {
  const say = useSay();
  const found = useContext(FoundContext);
  const wrong = found.filter((one) => !one.warning && isWithin(one.place, place)).length;
  const before = inForce.find(({ id }) => id === entry.id);
  const isNew = before === undefined;
  const isChanged = !isNew && JSON.stringify(before) !== JSON.stringify(entry);
  if (!isNew && !isChanged && wrong === 0) {
    return null;
  }
  return (
    <span class="tags">
      {isNew ? <span class="tag info">{say(CHARTER.isNew)}</span> : null}
      {isChanged ? <span class="tag info">{say(CHARTER.isChanged)}</span> : null}
      {wrong === 0 ? null : <span class="tag bad">{say(CHARTER.wrong, { n: wrong })}</span>}
    </span>
  );
}
