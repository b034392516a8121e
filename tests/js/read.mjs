// A folder of exports in; what graphology reads in its GEXF and GraphML out, as JSON.
// The options are those of Gephi Lite; "strict" is the parser without them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";

const { DOMParser, Document } = new JSDOM("").window;
Object.assign(globalThis, { DOMParser, Document });
const { MultiGraph } = (await import("graphology")).default;
const gexf = (await import("graphology-gexf/browser/index.js")).default;
const graphml = (await import("graphology-graphml/browser/index.js")).default;

const LITE = { allowUndeclaredAttributes: true, addMissingNodes: true };
const COLOR = /^rgba?\((\d+),\s*(\d+),\s*(\d+)(?:,\s*\d)?\)$|^#[0-9a-f]{6}$/i;

function read(parser, path, options) {
  const graph = parser.parse(MultiGraph, readFileSync(path, "utf8"), options);
  const nodes = graph.mapNodes((id, values) => [id, values]);
  const edges = graph.mapEdges((id, values, source, target) => [id, source, target, values]);
  const colors = nodes.map(([, values]) => values.color).filter((color) => color !== undefined);
  return {
    nodes: Object.fromEntries(nodes),
    edges: Object.fromEntries(edges.map(([id, ...rest]) => [id, rest])),
    badColors: colors.filter((color) => !COLOR.test(color)),
  };
}

const folder = process.argv[2];
console.log(
  JSON.stringify({
    gexf: read(gexf, join(folder, "graph.gexf"), LITE),
    strict: read(gexf, join(folder, "graph.gexf"), {}),
    timeline: read(gexf, join(folder, "graph.timeline.gexf"), LITE),
    graphml: read(graphml, join(folder, "graph.graphml"), LITE),
  }),
);
