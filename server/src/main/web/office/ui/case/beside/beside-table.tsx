import { useMemo, useState } from "preact/hooks";
import { useSay } from "../../../../ui/language.ts";
import type { Case } from "../../../api/contract.ts";
import { CASE, SECTIONS } from "../../../i18n/case.ts";
import { BESIDE } from "../../../i18n/links.ts";
import { writeAddress } from "../../../logic/address.ts";
import { type Member, reportSections } from "../../../logic/report-sections.ts";
import { reportsBeside } from "../../../logic/reports-beside.ts";
import { useOffice } from "../../context.ts";
import { Stranger } from "../../parts/stranger.tsx";
import { MemberValues } from "../report/member-values.tsx";

interface Props {
  readonly one: Case;
  readonly other: Case;
}

/** What two reports say, part by part of the form. */
export function BesideTable({ one, other }: Props) {
  const say = useSay();
  const { tables, names } = useOffice();
  const [onlySame, setOnlySame] = useState(false);
  const sections = useMemo(() => {
    const read = ({ form }: Case) =>
      reportSections(form as Readonly<Record<string, unknown>>, tables, names);
    return reportsBeside(read(one), read(other));
  }, [one, other, tables, names]);
  const shown = sections
    .map(({ code, pairs }) => ({ code, pairs: pairs.filter(({ same }) => same || !onlySame) }))
    .filter(({ pairs }) => pairs.length > 0);
  return (
    <div class="sheet stack">
      <label class="row">
        <input
          type="checkbox"
          checked={onlySame}
          onChange={(event) => setOnlySame(event.currentTarget.checked)}
        />
        {say(BESIDE.onlySame)}
      </label>
      {shown.length === 0 ? <p class="soft">{say(BESIDE.nothing)}</p> : null}
      <table class="table beside">
        <caption class="hidden">{say(BESIDE.title)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(BESIDE.member)}</th>
            <CaseName opened={one} />
            <CaseName opened={other} />
          </tr>
        </thead>
        {shown.map(({ code, pairs }) => (
          <tbody key={code}>
            <tr class="part">
              <th scope="rowgroup" colSpan={3}>
                {say(SECTIONS[code])}
              </th>
            </tr>
            {pairs.map(({ label, one: left, other: right, same }, i) => (
              <tr key={i} class={same ? "same" : undefined}>
                <th scope="row">
                  {say(label)} {same ? <span class="tag info">{say(BESIDE.same)}</span> : null}
                </th>
                <Said member={left} of={one} />
                <Said member={right} of={other} />
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function CaseName({ opened: { row, locator } }: { readonly opened: Case }) {
  const say = useSay();
  const { names } = useOffice();
  return (
    <th scope="col">
      <a href={writeAddress({ view: "case", rest: [row.id] })}>
        {row.target === "" ? say(CASE.noTarget) : <Stranger text={row.target} />}
      </a>
      <span class="small soft">
        {" "}
        <span class="code">{locator}</span> · {row.received} · {say(names.status(row.status))}
      </span>
    </th>
  );
}

function Said({ member, of }: { readonly member: Member | undefined; readonly of: Case }) {
  const say = useSay();
  return (
    <td data-label={of.locator}>
      {member === undefined ? (
        <span class="soft">{say(BESIDE.silent)}</span>
      ) : (
        <MemberValues member={member} />
      )}
    </td>
  );
}
