// Draws `window.GEXF` with sigma, as Gephi Lite does, and tells in the title what came of it.
import Graph from "graphology";
import gexf from "graphology-gexf/browser/index.js";
import Sigma from "sigma";

const LONGEST = 44; // characters of a label

try {
  const graph = gexf.parse(Graph.MultiGraph, window.GEXF, {
    allowUndeclaredAttributes: true,
    addMissingNodes: true,
  });
  if (window.PART === "giant") keepGiant(graph);
  graph.updateEachNodeAttributes((_, values) => ({
    ...values,
    label: shortened(values.label ?? ""),
    size: values.size / 3.2,
  }));
  graph.updateEachEdgeAttributes((_, values) => ({
    ...values,
    size: Math.min(3, 0.6 + values.weight * 0.4),
  }));
  const sigma = new Sigma(graph, document.getElementById("graph"), {
    defaultDrawNodeLabel: drawLabel,
    defaultEdgeType: "arrow",
    labelDensity: 0.8,
    labelGridCellSize: 130,
    labelRenderedSizeThreshold: 4.5,
    stagePadding: 60,
  });
  if (window.PART === "giant") addLegend(graph);
  const seen = sigma.getNodeDisplayData(graph.nodes()[0]);
  document.title = `${graph.order} nodes, ${graph.size} edges, ${seen.color}`;
} catch (error) {
  document.title = `error: ${error.message}`;
}

function shortened(label) {
  return label.length > LONGEST ? `${label.slice(0, LONGEST - 1).trimEnd()}…` : label;
}

// What Gephi calls "Giant Component".
function keepGiant(graph) {
  let largest = new Set();
  const seen = new Set();
  graph.forEachNode((first) => {
    if (seen.has(first)) return;
    const part = new Set([first]);
    for (const node of part) graph.forEachNeighbor(node, (other) => part.add(other));
    part.forEach((node) => seen.add(node));
    if (part.size > largest.size) largest = part;
  });
  graph.filterNodes((node) => !largest.has(node)).forEach((node) => graph.dropNode(node));
}

// Black on a white rim, so that it can be read across edges.
function drawLabel(context, data) {
  if (!data.label) return;
  const large = data.size > 8;
  context.font = `${large ? "bold " : ""}${large ? 14 : 12}px "DejaVu Sans", Arial, sans-serif`;
  const [x, y] = [data.x + data.size + 4, data.y + 4];
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = "rgba(255, 255, 255, 0.9)";
  context.strokeText(data.label, x, y);
  context.fillStyle = "#1a1a1a";
  context.fillText(data.label, x, y);
}

function addLegend(graph) {
  const types = new Map();
  graph.forEachNode((_, values) => {
    const [, count] = types.get(values.entity_type) ?? ["", 0];
    types.set(values.entity_type, [values.color, count + 1]);
  });
  const legend = document.createElement("div");
  legend.style = "position:fixed;left:18px;top:14px;font:14px/1.6 'DejaVu Sans',Arial,sans-serif";
  for (const [type, [color, count]] of [...types].sort((a, b) => b[1][1] - a[1][1])) {
    const row = legend.appendChild(document.createElement("div"));
    const dot = row.appendChild(document.createElement("span"));
    dot.style = `display:inline-block;width:12px;height:12px;border-radius:6px;margin-right:8px;background:${color}`;
    row.append(`${type} ${count}`);
  }
  document.body.append(legend);
}
