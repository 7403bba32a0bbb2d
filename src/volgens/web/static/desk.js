// What little script the pages have: everything works without it too, but for charts.
"use strict";

// A slider over moments goes to the page as it was known then.
for (const slider of document.querySelectorAll("input[data-moments]")) {
  const moments = JSON.parse(slider.dataset.moments);
  const shown = document.getElementById(slider.dataset.shown);
  slider.addEventListener("input", () => { shown.textContent = moments[slider.value].shown; });
  slider.addEventListener("change", () => { location.href = moments[slider.value].address; });
}

// A claim in the text and its card in the margin are marked together.
for (const part of document.querySelectorAll("[data-claim]")) {
  const same = () => document.querySelectorAll(`[data-claim="${CSS.escape(part.dataset.claim)}"]`);
  for (const [begins, on] of [["pointerenter", true], ["focusin", true], ["pointerleave", false], ["focusout", false]]) {
    part.addEventListener(begins, () => { for (const one of same()) one.classList.toggle("lit", on); });
  }
}

// Work that is going on: the page is loaded again at the end, and shows what was done meanwhile.
for (const work of document.querySelectorAll("[data-progress]")) {
  const events = new EventSource(work.dataset.progress);
  const bar = work.querySelector("progress"), list = work.querySelector("ol"), said = work.querySelector("[role=status]");
  events.addEventListener("line", (event) => {
    const line = JSON.parse(event.data), item = document.createElement("li");
    item.textContent = line.shown;
    item.className = line.outcome;
    list.append(item);
  });
  events.addEventListener("progress", (event) => {
    const now = JSON.parse(event.data);
    said.textContent = now.shown;
    if (now.total) { bar.max = now.total; bar.value = now.done; }
  });
  events.addEventListener("end", () => { events.close(); location.reload(); });
}
