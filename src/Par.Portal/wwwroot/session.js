// Says in time that the session is about to end, and lets it go on. Without this it ends all the same, and the next page asks to sign in.
(() => {
  "use strict";

  const place = document.querySelector("[data-session]");
  if (!place) {
    return;
  }
  const { idle, warning, soon, goOn, over, address } = place.dataset;
  let timers = [];
  start();

  function start() {
    timers.forEach(clearTimeout);
    timers = [
      setTimeout(warn, (Number(idle) - Number(warning)) * 1000),
      setTimeout(() => { place.textContent = over; place.hidden = false; }, Number(idle) * 1000),
    ];
    place.hidden = true;
    place.textContent = "";
  }

  function warn() {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "link";
    button.textContent = goOn;
    button.addEventListener("click", () => fetch(address, { method: "POST" }).then(answer => {
      if (answer.ok && !answer.redirected) {
        start();
      }
    }));
    place.hidden = false;
    place.replaceChildren(`${soon} `, button);
  }
})();
