// Sending files: dropping them, one after the other with their progress, and asking how far the server is. The form works without it.
(() => {
  "use strict";

  const form = document.getElementById("upload");
  if (form) {
    setUp(form);
  }
  const followed = document.querySelector("[data-status]");
  if (followed) {
    followPage(followed);
  }

  function setUp(form) {
    const texts = JSON.parse(form.dataset.texts);
    const input = form.querySelector("input[type=file]");
    const zone = form.querySelector(".drop-zone");
    const list = document.querySelector("#sent ul");
    const news = document.getElementById("sent-news");
    const waiting = [];
    let busy = false;
    let open = 0;

    form.querySelector(".drop-hint").hidden = false;
    for (const kind of ["dragenter", "dragover"]) {
      zone.addEventListener(kind, event => { event.preventDefault(); zone.classList.add("over"); });
    }
    zone.addEventListener("dragleave", () => zone.classList.remove("over"));
    zone.addEventListener("drop", event => {
      event.preventDefault();
      zone.classList.remove("over");
      if (event.dataTransfer.files.length > 0) {
        input.files = event.dataTransfer.files;
        input.dispatchEvent(new Event("change"));
      }
    });
    input.addEventListener("change", () => {
      const names = Array.from(input.files, file => file.name);
      say(fill(texts.chosen, names.length, names.join(", ")));
    });
    form.addEventListener("submit", event => {
      event.preventDefault();
      document.getElementById("sent").hidden = false;
      Array.from(input.files).forEach((file, index) => {
        const line = show(file);
        if (index >= Number(form.dataset.maxFiles)) {
          line.end(texts.tooMany, true);
        } else if (file.size > Number(form.dataset.maxBytes)) {
          line.end(texts.tooLarge, true);
        } else {
          waiting.push({ file, line });
        }
      });
      input.value = "";
      sendNext();
    });

    // When the last file is done, what the page says of rounds and deliveries is fetched again.
    function refresh() {
      fetch(form.dataset.page).then(answer => answer.ok ? answer.text() : Promise.reject(new Error(String(answer.status)))).then(text => {
        const fresh = new DOMParser().parseFromString(text, "text/html");
        for (const part of document.querySelectorAll("[data-refresh]")) {
          const newer = fresh.getElementById(part.id);
          if (newer) {
            part.replaceWith(document.adoptNode(newer));
          }
        }
      }).catch(() => {});
    }

    // Added to a log, so that what comes quickly after it does not silence it.
    function say(text) {
      news.appendChild(document.createElement("p")).textContent = text;
      while (news.children.length > 12) {
        news.firstChild.remove();
      }
    }

    function sendNext() {
      const next = busy ? null : waiting.shift();
      if (next) {
        busy = true;
        send(next.file, next.line, () => { busy = false; sendNext(); });
      }
    }

    // A file's line in the list. What happens is announced once for each step, not for each per cent.
    function show(file) {
      open++;
      const item = list.appendChild(document.createElement("li"));
      const name = item.appendChild(document.createElement("strong"));
      name.textContent = file.name;
      const bar = item.appendChild(document.createElement("progress"));
      bar.max = 100;
      bar.value = 0;
      bar.setAttribute("aria-label", file.name);
      const state = item.appendChild(document.createElement("span"));
      state.className = "sent-state";
      state.textContent = texts.waiting;
      const cancel = item.appendChild(document.createElement("button"));
      cancel.type = "button";
      cancel.className = "quiet";
      cancel.textContent = texts.cancel;
      cancel.setAttribute("aria-label", fill(texts.cancelFile, file.name));
      const line = {
        cancelled: false,
        ended: false,
        onCancel: null,
        tell(text, percent) {
          state.textContent = text;
          if (percent !== undefined) {
            bar.value = percent;
          }
        },
        announce(text, percent) {
          line.tell(text, percent);
          say(file.name + ": " + text);
        },
        keepCancel(possible) {
          const hadFocus = document.activeElement === cancel;
          cancel.hidden = !possible;
          if (!possible && hadFocus) {
            item.tabIndex = -1;
            item.focus();
          }
        },
        end(text, failed, page) {
          if (line.ended) {
            return;
          }
          line.ended = true;
          line.announce(text);
          bar.hidden = true;
          line.keepCancel(false);
          item.classList.add(failed ? "failed" : "done");
          if (page) {
            const link = item.appendChild(document.createElement("a"));
            link.href = page;
            link.textContent = texts.show;
            link.setAttribute("aria-label", fill(texts.showFile, file.name));
          }
          if (--open === 0) {
            refresh();
          }
        },
      };
      cancel.addEventListener("click", () => {
        line.cancelled = true;
        if (line.onCancel) {
          line.onCancel();
        } else {
          line.end(texts.cancelled, true);
        }
      });
      return line;
    }

    function send(file, line, next) {
      if (line.cancelled) {
        next();
        return;
      }
      const request = new XMLHttpRequest();
      const fields = new FormData();
      const token = form.querySelector("input[name=__RequestVerificationToken]");
      fields.append(token.name, token.value);
      const reason = form.querySelector("input[name=late-reason]");
      if (reason) {
        fields.append(reason.name, reason.value);
      }
      fields.append(input.name, file);
      line.onCancel = () => { line.onCancel = null; request.abort(); };
      line.announce(texts.sending, 0);
      request.upload.addEventListener("progress", event => {
        const share = event.lengthComputable ? event.loaded / event.total : 0;
        line.tell(share < 1 ? texts.sending + " " + Math.floor(share * 100) + " %" : texts.sent, share * 60);
      });
      request.addEventListener("abort", () => { line.end(texts.cancelled, true); next(); });
      request.addEventListener("error", () => { line.end(texts.failed, true); next(); });
      request.addEventListener("load", () => {
        line.onCancel = null;
        if (request.status === 429 || request.status === 503) {
          retry(file, line, next, Number(request.getResponseHeader("Retry-After")) || 10);
          return;
        }
        const answer = answerOf(request);
        const result = answer && answer.files[0];
        if (!answer) {
          line.end(request.responseURL.endsWith(form.getAttribute("action")) ? texts.failed : texts.signedOut, true);
        } else if (!result || result.refusal) {
          line.end(result ? result.refusal : answer.problem, true);
        } else {
          follow(result.progress, line);
        }
        next();
      });
      request.open("POST", form.getAttribute("action"));
      request.setRequestHeader("Accept", "application/json");
      request.send(fields);
    }

    function retry(file, line, next, seconds) {
      line.announce(fill(texts.retry, seconds), 0);
      const timer = setTimeout(() => send(file, line, next), seconds * 1000);
      line.onCancel = () => { line.onCancel = null; clearTimeout(timer); line.end(texts.cancelled, true); next(); };
    }

    // From here the server works by itself: ask how far it is, ever more seldom.
    function follow(progress, line) {
      let stage = 0;
      line.onCancel = () => {
        if (progress.withdraw) {
          post(progress.withdraw, form).finally(() => { line.onCancel = null; });
        }
      };
      step(progress);

      function step(now) {
        progress = now;
        if (now.final) {
          line.end(now.text, !now.accepted, now.page);
          return;
        }
        if (now.stage !== stage) {
          stage = now.stage;
          line.announce(texts["stage" + stage], 60 + 13 * stage);
        }
        line.keepCancel(now.withdraw !== null);
      }
      if (!progress.final) {
        poll(progress.status, step, () => line.end(texts.signedOut, true));
      }
    }
  }

  // The page of one submission: its sentence is kept true, and the page is loaded again when there is more to show.
  function followPage(element) {
    poll(element.dataset.status, progress => {
      element.textContent = progress.text;
      if (progress.final) {
        location.reload();
      }
    }, () => location.reload());
  }

  function poll(address, onAnswer, onLost) {
    let pause = 400;
    let failures = 0;
    ask();

    function ask() {
      setTimeout(() => {
        fetch(address, { headers: { Accept: "application/json" }, redirect: "error" })
          .then(answer => answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status))))
          .then(progress => {
            failures = 0;
            onAnswer(progress);
            if (!progress.final) {
              ask();
            }
          })
          .catch(() => { if (++failures < 5) { ask(); } else { onLost(); } });
        pause = Math.min(pause * 1.5, 5000);
      }, pause);
    }
  }

  function post(address, form) {
    const token = form.querySelector("input[name=__RequestVerificationToken]");
    return fetch(address, { method: "POST", body: new URLSearchParams({ [token.name]: token.value }) });
  }

  function answerOf(request) {
    try {
      const answer = JSON.parse(request.responseText);
      return Array.isArray(answer.files) ? answer : null;
    } catch {
      return null;
    }
  }

  function fill(text, ...values) {
    return values.reduce((filled, value, index) => filled.replace("{" + index + "}", () => value), text);
  }
})();
