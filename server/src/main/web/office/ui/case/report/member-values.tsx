import { useSay } from "../../../../ui/language.ts";
import type { Member, Value } from "../../../logic/report-sections.ts";
import { CardTable } from "../../parts/card-table.tsx";
import { Stranger } from "../../parts/stranger.tsx";

/** A longer text stands below its label, not beside it. */
const LONG = 60;

/** Whether what a member says needs the whole width. */
export function isLong({ values }: Member): boolean {
  return values.some((value) => "members" in value || ("typed" in value && isLongText(value)));
}

/** All that a report says under one label. */
export function MemberValues({ member: { label, values } }: { readonly member: Member }) {
  const say = useSay();
  const rows = values.flatMap((value) => ("members" in value ? [value.members] : []));
  const others = values.filter((value) => !("members" in value));
  return (
    <>
      {rows.length === 0 ? null : <MemberTable caption={say(label)} rows={rows} />}
      {others.map((value, i) => (
        <ValueText key={i} value={value} />
      ))}
    </>
  );
}

function isLongText({ typed }: { readonly typed: string }): boolean {
  return typed.length > LONG || typed.includes("\n");
}

/** A day or a month, which stays on one line. */
const DAY = /^\d{4}-\d\d(-\d\d)?$/;

function ValueText({ value }: { readonly value: Value }) {
  const say = useSay();
  if ("said" in value) {
    return <p>{say(value.said)}</p>;
  }
  return "typed" in value ? <Stranger text={value.typed} block /> : null;
}

interface TableProps {
  readonly caption: string;
  readonly rows: readonly (readonly Member[])[];
}

/** Several things of the same shape: accounts, pieces of evidence, a span of time. */
function MemberTable({ caption, rows }: TableProps) {
  const say = useSay();
  const heads = [...new Map(rows.flat().map(({ label }) => [label.zh, label])).values()];
  return (
    <CardTable caption={caption} heads={heads}>
      {rows.map((row, i) => (
        <tr key={i}>
          {heads.map((head) => (
            <td key={head.zh} data-label={say(head)}>
              {row
                .filter(({ label }) => label.zh === head.zh)
                .flatMap(({ values }) => values)
                .map((value, j) =>
                  "typed" in value ? (
                    <span key={j} class={DAY.test(value.typed) ? "num" : undefined}>
                      <Stranger text={value.typed} />
                    </span>
                  ) : (
                    <ValueText key={j} value={value} />
                  ),
                )}
            </td>
          ))}
        </tr>
      ))}
    </CardTable>
  );
}
