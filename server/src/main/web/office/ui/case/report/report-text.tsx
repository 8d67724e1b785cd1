import { useMemo } from "preact/hooks";
import { useSay } from "../../../../ui/language.ts";
import type { Case } from "../../../api/contract.ts";
import { CASE, SECTIONS } from "../../../i18n/case.ts";
import { reportSections } from "../../../logic/report-sections.ts";
import { useOffice } from "../../context.ts";
import { Panel } from "../../parts/panel.tsx";
import { MemberValues, isLong } from "./member-values.tsx";

/** The report, as the sections of its form. */
export function ReportText({ form }: { readonly form: Case["form"] }) {
  const say = useSay();
  const { tables, names } = useOffice();
  const sections = useMemo(
    () => reportSections(form as Readonly<Record<string, unknown>>, tables, names),
    [form, tables, names],
  );
  return (
    <Panel title={say(CASE.report)} code="report">
      {sections.map(({ code, members }) => (
        <section key={code} class="report-section" aria-labelledby={`report-${code}`}>
          <h3 id={`report-${code}`}>{say(SECTIONS[code])}</h3>
          <dl class="members">
            {members.map((member, i) => (
              <div key={i} class={isLong(member) ? "long" : undefined}>
                <dt>{say(member.label)}</dt>
                <dd>
                  <MemberValues member={member} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Panel>
  );
}
