// Shows official accounts of the city inside of a page of its website:
//
//   <script src="https://REGISTER/directory/embed.js" defer></script>
//   <official-accounts unit="Parks"><a href="https://REGISTER/directory">Official accounts</a></official-accounts>
//
// What stands between the tags stays where this cannot run. The list takes the look of the page: it brings no style.
(() => {
  "use strict";
  const register = new URL(document.currentScript.src).origin;
  const filters = ["q", "unit", "platform", "language", "status"];

  const make = (name, text, attributes) => {
    const element = document.createElement(name);
    element.textContent = text;
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    return element;
  };

  const line = (account) => {
    const item = document.createElement("li");
    const url = new URL(account.url);
    if (account.status === "official" && /^https?:$/.test(url.protocol)) {
      item.append(make("a", account.name, { href: url.href, rel: "noreferrer" }), ` ${url.host}, ${account.unit}`);
    } else {
      item.append(`${account.name}, ${account.unit}: no longer official`);
    }
    return item;
  };

  class OfficialAccounts extends HTMLElement {
    async connectedCallback() {
      const data = new URL("/directory.json?status=official", register);
      for (const name of filters) {
        if (this.hasAttribute(name)) data.searchParams.set(name, this.getAttribute(name));
      }
      try {
        const answer = await fetch(data, { credentials: "omit" });
        if (!answer.ok) return;
        const { accounts } = await answer.json();
        const list = document.createElement("ul");
        list.append(...accounts.map(line));
        const all = document.createElement("p");
        all.append(make("a", "All official accounts", { href: `${register}/directory` }));
        this.replaceChildren(...(accounts.length ? [list, all] : [all]));
      } catch {
        // What stands there stays.
      }
    }
  }

  if (!customElements.get("official-accounts")) customElements.define("official-accounts", OfficialAccounts);
})();
