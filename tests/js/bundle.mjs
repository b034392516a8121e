// A GEXF file and the path of a page in; the page, which draws the file and needs no other, out.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const [, , source, target] = process.argv;
const built = await build({
  entryPoints: [fileURLToPath(new URL("draw.mjs", import.meta.url))],
  bundle: true,
  define: { global: "window" },
  format: "iife",
  legalComments: "none",
  minify: true,
  write: false,
});
const code = built.outputFiles[0].text.replaceAll("</script", "<\\/script");
const gexf = JSON.stringify(readFileSync(source, "utf8")).replaceAll("<", "\\u003c");
writeFileSync(
  target,
  `<!doctype html><meta charset="utf-8"><title>nothing drawn</title><body style="margin:0">
<div id="graph" style="width:1400px;height:1000px"></div>
<script>window.GEXF = ${gexf};</script>
<script>${code}</script>
`,
);
