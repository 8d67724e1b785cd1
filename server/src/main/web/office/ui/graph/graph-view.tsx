import { useMemo, useState } from "preact/hooks";
import { useSay } from "../../../ui/language.ts";
import { Title } from "../../../ui/parts/title.tsx";
import { GRAPH } from "../../i18n/links.ts";
import { writeAddress } from "../../logic/address.ts";
import { type Graph, joined } from "../../logic/graph-layout.ts";
import { useAsked, useDoing } from "../asking.ts";
import { type ViewProps, useOffice } from "../context.ts";
import { Choice } from "../parts/choice.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { Board } from "./board.tsx";

/** The office takes no more in one question. */
const MOST_EXPANDED = 30;
const DEPTHS = ["1", "2", "3", "4"] as const;

/** What joins cases, from one of them on. */
export function GraphView({ rest }: ViewProps) {
  const say = useSay();
  const { client } = useOffice();
  const [id = ""] = rest;
  const [depth, setDepth] = useState<string>("2");
  const [more, setMore] = useState<Graph | undefined>();
  const [expanded, setExpanded] = useState<readonly string[]>([]);
  const { busy, problem, run } = useDoing();
  const asked = useAsked(`${id} ${depth}`, (signal) =>
    client.get("/api/v1/graph", { query: { case: id, depth: Number(depth) }, signal }),
  );
  const whole = useMemo(
    () =>
      asked.value === undefined || more === undefined ? asked.value : joined(asked.value, more),
    [asked.value, more],
  );
  const expand = (from: string) =>
    run(async () => {
      const found = await client.get("/api/v1/graph", { query: { case: from, depth: 1 } });
      setMore((now) => (now === undefined ? found : joined(now, found)));
      setExpanded((now) => [...now.filter((one) => one !== from), from].slice(-MOST_EXPANDED));
    });
  return (
    <div class="stack">
      <Title>{say(GRAPH.title)}</Title>
      <p class="soft">{say(GRAPH.text)}</p>
      <div class="row">
        <a href={writeAddress({ view: "case", rest: [id] })}>{say(GRAPH.back)}</a>
        <Choice
          id="graph-depth"
          label={say(GRAPH.depth)}
          value={depth}
          options={DEPTHS.map((n) => [n, n] as const)}
          change={(to) => {
            setMore(undefined);
            setExpanded([]);
            setDepth(to);
          }}
        />
      </div>
      <ProblemNote problem={problem} />
      <Waiting asked={asked}>
        {(value) => (
          <Board
            id={id}
            depth={Number(depth)}
            expanded={expanded}
            graph={whole ?? value}
            busy={busy}
            expand={expand}
          />
        )}
      </Waiting>
    </div>
  );
}
