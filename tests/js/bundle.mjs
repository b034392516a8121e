// A GEXF file, the path of a page and "giant" (or nothing) in; the page, which draws the file, or
// only its largest connected part with a legend, and needs no other file, out.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const [, , source, target, part] = process.argv;
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
<script>window.GEXF = ${gexf}; window.PART = ${JSON.stringify(part ?? "")};</script>
<script>${code}</script>
`,
);
