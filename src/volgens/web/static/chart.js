// Draws the charts of a page in its colours. Expressions are interpreted, not compiled: the policy of the page forbids that.
"use strict";

function coloursOfPage(node) {
  const style = getComputedStyle(document.documentElement);
  const of = (name) => style.getPropertyValue(name).trim();
  const sides = [0, 1, 2, 3, 4, 5, 6, 7].map((number) => of(`--side-${number}`));
  const standings = ["disputed", "unverified", "one_sided", "agreed"].map((name) => of(`--${name}`));
  const text = { labelColor: of("--quiet"), titleColor: of("--quiet"), labelFont: "inherit", titleFont: "inherit" };
  return {
    background: "transparent",
    font: getComputedStyle(document.body).fontFamily,
    // A map colours by standing, a timeline by side.
    range: { category: node.classList.contains("map") ? standings : sides },
    geoshape: { fill: of("--land"), stroke: of("--border") },
    axis: { ...text, domainColor: of("--rule"), tickColor: of("--rule"), gridColor: of("--rule"), labelFontSize: 12 },
    legend: { labelColor: of("--ink"), labelFontSize: 12, symbolStrokeColor: of("--quiet"), symbolFillColor: of("--quiet") },
    view: { stroke: null },
    text: { color: of("--ink") },
  };
}

async function draw(node) {
  const answer = await fetch(node.dataset.chart, { headers: { accept: "application/json" } });
  if (!answer.ok) return;
  const spec = await answer.json();
  spec.config = { ...spec.config, ...coloursOfPage(node) };
  const result = await vegaEmbed(node, spec, {
    ast: true, actions: false, defaultStyle: false, renderer: "svg", tooltip: { disableDefaultStyle: true },
  });
  node.dataset.drawn = "yes";
  return result;
}

for (const node of document.querySelectorAll("[data-chart]")) {
  draw(node);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => draw(node));
}
