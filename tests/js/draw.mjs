// Draws `window.GEXF` with sigma, as Gephi Lite does, and tells in the title what came of it.
import Graph from "graphology";
import gexf from "graphology-gexf/browser/index.js";
import Sigma from "sigma";

try {
  const graph = gexf.parse(Graph.MultiGraph, window.GEXF, {
    allowUndeclaredAttributes: true,
    addMissingNodes: true,
  });
  graph.updateEachNodeAttributes((_, values) => ({ ...values, size: values.size / 3.2 }));
  graph.updateEachEdgeAttributes((_, values) => ({
    ...values,
    size: Math.min(3, 0.6 + values.weight * 0.4),
  }));
  const sigma = new Sigma(graph, document.getElementById("graph"), {
    defaultEdgeType: "arrow",
    labelDensity: 1.1,
    labelGridCellSize: 90,
    labelRenderedSizeThreshold: 3.5,
    labelSize: 12,
  });
  const seen = sigma.getNodeDisplayData(graph.nodes()[0]);
  document.title = `${graph.order} nodes, ${graph.size} edges, ${seen.color}`;
} catch (error) {
  document.title = `error: ${error.message}`;
}
