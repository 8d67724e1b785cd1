import { useSay } from "../../../ui/language.ts";
import { CASE } from "../../i18n/case.ts";
import { useAsked } from "../asking.ts";
import { type ViewProps, useOffice } from "../context.ts";
import { Panel } from "../parts/panel.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { CaseHead } from "./case-head.tsx";
import { Clocks } from "./clocks.tsx";
import { Conversation } from "./conversation.tsx";
import { History } from "./history.tsx";
import { PurposeForm } from "./purpose-form.tsx";
import { ReportText } from "./report/report-text.tsx";
import { NoCase } from "./no-case.tsx";
import { EvidenceSlot } from "./slots/evidence.tsx";
import { LinksSlot } from "./slots/links.tsx";
import { PackageSlot } from "./slots/package.tsx";
import { AnswerPanel } from "./act/answer-panel.tsx";
import { Proposal } from "./act/proposal.tsx";
import { WorkPanel } from "./act/work-panel.tsx";

/** One case: the report, the evidence, what was said, and what can be done. */
export function CaseView({ rest }: ViewProps) {
  const say = useSay();
  const { client } = useOffice();
  const [id = ""] = rest;
  const asked = useAsked(id, (signal) =>
    client.get("/api/v1/cases/{case}", { at: { case: id }, signal }),
  );
  if (asked.problem?.problem === "purpose-needed") {
    return <PurposeForm id={id} given={asked.again} />;
  }
  if (asked.problem !== undefined && asked.value === undefined) {
    return <NoCase problem={asked.problem} again={asked.again} />;
  }
  return (
    <Waiting asked={asked}>
      {(opened) => (
        <div class="case">
          <CaseHead opened={opened} />
          <div class="case-main stack">
            <ReportText form={opened.form} />
            <Panel title={say(CASE.evidence)} code="evidence">
              <EvidenceSlot id={id} attachments={opened.attachments} />
            </Panel>
            <Panel title={say(CASE.conversation)} code="conversation">
              <Conversation entries={opened.conversation} />
            </Panel>
            <Panel title={say(CASE.history)} code="history">
              <History opened={opened} />
            </Panel>
          </div>
          <div class="case-side stack">
            <Clocks clocks={opened.clocks} />
            {opened.proposal === undefined ? null : (
              <Proposal id={id} proposal={opened.proposal} again={asked.again} />
            )}
            <AnswerPanel id={id} opened={opened} again={asked.again} />
            <WorkPanel id={id} opened={opened} again={asked.again} />
            <LinksSlot id={id} opened={opened} again={asked.again} />
            <PackageSlot id={id} />
          </div>
        </div>
      )}
    </Waiting>
  );
}
