// The page: an editor that asks this server only, and the named queries of the pack.
"use strict";

const START = `SELECT ?who ?relation ?what
WHERE {
  ?statement rdf:subject/rdfs:label ?who ;
    rdf:predicate ?relation ;
    rdf:object/rdfs:label ?what ;
    kg:status "asserted" .
}
ORDER BY ?who
LIMIT 100
`;

// The editor takes an undeclared prefix for a mistake, so those in use are declared.
function declared(text, prefixes) {
  const used = new Set(Array.from(text.matchAll(/([A-Za-z][\w-]*):/g), (found) => found[1]));
  const lines = Object.keys(prefixes)
    .filter((name) => used.has(name))
    .map((name) => `PREFIX ${name}: <${prefixes[name]}>\n`);
  return lines.join("") + text;
}

function start({ prefixes, queries }) {
  const address = new URL("/sparql", location.href).href;
  document.getElementById("address").textContent = address;

  // Completion of prefixes and properties would ask servers elsewhere.
  Yasgui.Yasqe.defaults.autocompleters = ["variables"];
  Yasgui.Yasqe.defaults.value = declared(START, prefixes);
  // Columns as wide as their longest value would not fit beside each other.
  Yasgui.Yasr.plugins.table.defaults.tableConfig.autoWidth = false;
  const yasgui = new Yasgui(document.getElementById("yasgui"), {
    requestConfig: { endpoint: address, method: "POST" },
    endpointCatalogueOptions: { getData: () => [] },
    copyEndpointOnNewTab: false,
    persistenceId: null,
    populateFromUrl: false,
  });

  const list = document.getElementById("named");
  for (const query of queries) {
    list.add(new Option(query.title, query.name));
  }

  function choose(name) {
    const chosen = queries.find((query) => query.name === name);
    if (chosen) {
      list.value = name;
      yasgui.getTab().getYasqe().setValue(declared(chosen.text, prefixes));
      yasgui.getTab().query();
    }
  }

  list.addEventListener("change", () => choose(list.value));
  choose(decodeURIComponent(location.hash.slice(1)));
}

fetch("/queries")
  .then((answer) => answer.json())
  .then(start);
