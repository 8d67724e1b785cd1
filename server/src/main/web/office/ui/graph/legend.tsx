import { useSay } from "../../../ui/language.ts";
import { GRAPH, NODES } from "../../i18n/links.ts";
import type { Graph } from "../../logic/graph-layout.ts";

/** What the boxes of a graph are, by shape and colour; of the kinds that have one of their own. */
export function Legend({ graph }: { readonly graph: Graph }) {
  const say = useSay();
  const kinds = ["case", "money", "platform"].filter((kind) =>
    graph.nodes.some((node) => node.kind === kind),
  );
  return (
    <ul class="legend small" aria-label={say(GRAPH.legend)}>
      {kinds.map((kind) => (
        <li key={kind}>
          <svg class="graph-sign" viewBox="-1 -1 26 16" aria-hidden="true">
            <g class={`node is-${kind}`}>
              <rect width="24" height="14" rx={kind === "case" ? 2 : 7} />
            </g>
          </svg>
          {say(NODES[kind]!)}
        </li>
      ))}
    </ul>
  );
}
