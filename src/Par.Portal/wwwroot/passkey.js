// Passkeys: the form fetches what the browser must know, asks the browser, and sends its answer as an ordinary form. Without this the form stays hidden.
(() => {
  "use strict";

  if (!window.PublicKeyCredential || !PublicKeyCredential.parseCreationOptionsFromJSON || !PublicKeyCredential.parseRequestOptionsFromJSON) {
    return;
  }
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", event => {
      event.preventDefault();
      ask(form);
    });
  }

  async function ask(form) {
    const problem = form.querySelector("[data-passkey-problem]");
    const button = form.querySelector("button[type=submit]");
    problem.textContent = "";
    button.disabled = true;
    try {
      const token = form.querySelector("input[name=__RequestVerificationToken]");
      const answer = await fetch(form.dataset.passkey, { method: "POST", body: new URLSearchParams([[token.name, token.value]]) });
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      const options = await answer.json();
      const credential = options.user
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
      form.querySelector("input[name=Credential]").value = JSON.stringify(credential);
      form.submit();
    } catch {
      // The person turned it down, no passkey fits, or the server cannot be reached: nothing has happened.
      problem.textContent = form.dataset.failed;
      button.disabled = false;
    }
  }
})();
