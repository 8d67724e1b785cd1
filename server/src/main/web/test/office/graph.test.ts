import assert from "node:assert/strict";
import { test } from "node:test";
import { type Graph, BOX, fitted, joined, layout } from "../../office/logic/graph-layout.ts";

const GRAPH: Graph = {
  nodes: [
    { id: "case:a", kind: "case", label: "甲店", lane: "upstream", case: "a" },
    { id: "case:b", kind: "case", label: "乙店", lane: "downstream", case: "b" },
    { id: "term:1", kind: "account", scheme: "qq", label: "12345678", lane: "upstream" },
    { id: "term:2", kind: "money", scheme: "alipay", label: "pay@example.com", lane: "downstream" },
  ],
  edges: [
    { from: "case:a", to: "term:1" },
    { from: "case:b", to: "term:1" },
    { from: "case:b", to: "term:2" },
  ],
  more: false,
  hidden: 1,
};

test("every node has a place of its own in its lane", () => {
  const { placed, lanes, width, height } = layout(GRAPH);
  assert.deepEqual(
    lanes.map(({ lane }) => lane),
    ["upstream", "downstream"],
  );
  assert.equal(placed.size, GRAPH.nodes.length);
  const all = [...placed.values()];
  for (const [i, one] of all.entries()) {
    assert.ok(one.x >= 0 && one.x + BOX.width <= width && one.y + BOX.height <= height);
    for (const other of all.slice(i + 1)) {
      const apart =
        Math.abs(one.x - other.x) >= BOX.width || Math.abs(one.y - other.y) >= BOX.height;
      assert.ok(apart, `${one.node.id} lies on ${other.node.id}`);
    }
  }
  assert.equal(layout({ ...GRAPH, nodes: [], edges: [] }).lanes.length, 0);
});

test("two graphs become one, with what is in both once", () => {
  const other: Graph = {
    nodes: [
      GRAPH.nodes[1]!,
      { id: "case:c", kind: "case", label: "丙店", lane: "none", case: "c" },
    ],
    edges: [GRAPH.edges[1]!, { from: "case:c", to: "term:1" }],
    more: true,
    hidden: 3,
  };
  const both = joined(GRAPH, other);
  assert.equal(both.nodes.length, 5);
  assert.equal(both.edges.length, 4);
  assert.equal(both.more, true);
  assert.equal(both.hidden, 3);
});

test("a long label is cut between characters", () => {
  assert.equal(fitted("短"), "短");
  assert.equal(fitted("👍".repeat(30), 5 * 13), `${"👍".repeat(4)}…`);
  assert.equal(fitted("云".repeat(13)), `${"云".repeat(11)}…`);
  assert.equal(fitted("kameng.example/fee"), "kameng.example/fee");
});
