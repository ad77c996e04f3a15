// Keys of the review pages. Everything they do can be done with Tab and Enter, too; without this script the pages work as they are.
// Single keys do nothing while something is being written, with a modifier held, or when they are switched off (WCAG 2.1.4).
(() => {
  "use strict";
  const page = document.querySelector("[data-review]");
  const help = document.getElementById("shortcuts");
  const on = document.getElementById("shortcuts-on");
  if (!page || !help || !on) {
    return;
  }
  const setting = "par-review-shortcuts";
  help.hidden = false;
  on.checked = read() !== "off";
  on.addEventListener("change", () => write(on.checked ? "on" : "off"));

  const onCase = {
    j: () => follow("next"),
    k: () => follow("previous"),
    a: () => focus("[data-key=approve]"),
    r: () => focus("#why"),
    w: () => focus("#accept-all") || focus("[data-accept]"),
    c: () => focus("#comment"),
    "/": () => { const queue = page.querySelector("a[data-step=queue]"); if (queue) { location.assign(queue.href + "#q"); return true; } return false; },
  };
  const onList = { j: () => row(1), k: () => row(-1), "/": () => focus("#q") };
  const keys = page.dataset.review === "case" ? onCase : onList;
  keys["?"] = () => { help.open = !help.open; return help.open ? focus("#shortcuts summary") : true; };

  document.addEventListener("keydown", (event) => {
    if (!on.checked || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing || writes(event.target)) {
      return;
    }
    const act = Object.hasOwn(keys, event.key) ? keys[event.key] : null;
    if (act && act()) {
      event.preventDefault();
    }
  });
  if (page.dataset.review === "list" && location.hash === "#q") {
    focus("#q");
  }

  function writes(target) {
    return target instanceof Element && target.closest("input:not([type=checkbox], [type=radio], [type=submit]), select, textarea, [contenteditable]") !== null;
  }

  function focus(selector) {
    const found = page.querySelector(selector);
    if (!found) {
      return false;
    }
    found.focus();
    found.scrollIntoView({ block: "nearest" });
    return true;
  }

  function follow(step) {
    const link = page.querySelector("a[data-step=" + step + "]");
    if (!link) {
      return false;
    }
    location.assign(link.href);
    return true;
  }

  function row(by) {
    const rows = [...page.querySelectorAll("a[data-row]")];
    const at = rows.indexOf(document.activeElement);
    const next = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + by, 0), rows.length - 1)];
    if (!next) {
      return false;
    }
    next.focus();
    return true;
  }

  function read() {
    try { return localStorage.getItem(setting); } catch { return null; }
  }

  function write(value) {
    try { localStorage.setItem(setting, value); } catch { /* The choice holds for this page. */ }
  }
})();
