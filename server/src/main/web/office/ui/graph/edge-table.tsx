import { useSay } from "../../../ui/language.ts";
import { GRAPH, LANES, NODES } from "../../i18n/links.ts";
import type { Graph } from "../../logic/graph-layout.ts";
import { Stranger } from "../parts/stranger.tsx";

/** The same as the drawing, for whoever does not see it. */
export function EdgeTable({ graph }: { readonly graph: Graph }) {
  const say = useSay();
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  return (
    <details>
      <summary>{say(GRAPH.asTable)}</summary>
      <table class="table">
        <caption class="hidden">{say(GRAPH.title)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(GRAPH.case)}</th>
            <th scope="col">{say(GRAPH.what)}</th>
            <th scope="col">{say(GRAPH.kind)}</th>
          </tr>
        </thead>
        <tbody>
          {graph.edges.map(({ from, to }) => {
            const node = nodes.get(to);
            const lane = LANES[node?.lane ?? "none"] ?? LANES["none"]!;
            return (
              <tr key={`${from} ${to}`}>
                <th scope="row">
                  <Stranger text={nodes.get(from)?.label ?? ""} />
                </th>
                <td>
                  <Stranger text={node?.label ?? ""} />
                </td>
                <td>
                  {say(NODES[node?.kind ?? "other"] ?? NODES["other"]!)} · {say(lane)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}
