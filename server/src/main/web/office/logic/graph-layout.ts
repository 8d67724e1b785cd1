import type { Schemas } from "../api/contract.ts";

export type Graph = Schemas["Graph"];
export type GraphNode = Graph["nodes"][number];

/** A node with its place. */
export interface Placed {
  readonly node: GraphNode;
  readonly x: number;
  readonly y: number;
}

/** A graph as it is drawn: one column a lane, cases on its left, what is named in them on its right. */
export interface Layout {
  readonly placed: ReadonlyMap<string, Placed>;
  readonly lanes: readonly { readonly lane: string; readonly x: number }[];
  readonly width: number;
  readonly height: number;
}

/** Of a node's box. */
export const BOX = { width: 190, height: 34 } as const;

export const LANE_WIDTH = 470;
const LANES = ["upstream", "midstream", "downstream", "none"];
const TOP = 56;
const STEP = 46;
const LEFT = 20;
const RIGHT = 250;

/** Places every node. */
export function layout({ nodes }: Graph): Layout {
  const placed = new Map<string, Placed>();
  const lanes: { lane: string; x: number }[] = [];
  let height = TOP;
  for (const lane of LANES) {
    const own = nodes.filter((node) => node.lane === lane);
    if (own.length === 0) {
      continue;
    }
    const x = lanes.length * LANE_WIDTH;
    lanes.push({ lane, x });
    const sides = [own.filter(isCase), own.filter((node) => !isCase(node))];
    for (const [side, list] of sides.entries()) {
      for (const [i, node] of list.entries()) {
        placed.set(node.id, { node, x: x + (side === 0 ? LEFT : RIGHT), y: TOP + i * STEP });
      }
      height = Math.max(height, TOP + list.length * STEP);
    }
  }
  return { placed, lanes, width: Math.max(1, lanes.length) * LANE_WIDTH, height: height + 20 };
}

/** One graph out of two; what is in both is in it once. */
export function joined(one: Graph, other: Graph): Graph {
  const nodes = new Map([...one.nodes, ...other.nodes].map((node) => [node.id, node]));
  for (const node of one.nodes) {
    nodes.set(node.id, node);
  }
  const edges = new Map(
    [...one.edges, ...other.edges].map((edge) => [`${edge.from} ${edge.to}`, edge]),
  );
  return {
    nodes: [...nodes.values()],
    edges: [...edges.values()],
    more: one.more || other.more,
    hidden: Math.max(one.hidden, other.hidden),
  };
}

/** From here on characters are as wide as they are high. */
const FIRST_WIDE = 0x2e80;
const WIDE = 13;
const NARROW = 7.5;

/** A label that fits into a box; what is not shown of it is in the table. */
export function fitted(text: string, most = BOX.width - 24): string {
  const all = [...text];
  const widths = all.map((one) => ((one.codePointAt(0) ?? 0) < FIRST_WIDE ? NARROW : WIDE));
  const width = (from: readonly number[]) => from.reduce((sum, one) => sum + one, 0);
  if (width(widths) <= most) {
    return text;
  }
  let kept = all.length - 1;
  while (kept > 0 && width(widths.slice(0, kept)) + WIDE > most) {
    kept--;
  }
  return `${all.slice(0, kept).join("")}…`;
}

function isCase({ kind }: GraphNode): boolean {
  return kind === "case";
}
