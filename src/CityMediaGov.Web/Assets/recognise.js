// Tells what an address means while it is typed. The server says the same after the form is sent.
// Text only goes in as text nodes, as everywhere.
const pause = 400;

export function recogniseAddresses() {
  for (const form of document.querySelectorAll("form[data-recognise]")) {
    const address = form.querySelector("[name='Input.Address']");
    const answer = form.querySelector("#recognised");
    if (!address || !answer) continue;
    let timer = 0;
    let latest = 0;
    answer.setAttribute("aria-live", "polite");
    address.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(async () => {
        const mine = ++latest;
        const found = await ask(form.dataset.recognise, address.value);
        if (found && mine === latest) answer.replaceChildren(...write(found));
      }, pause);
    });
  }
}

async function ask(where, typed) {
  try {
    const answer = await fetch(`${where}?address=${encodeURIComponent(typed)}`, { headers: { Accept: "application/json" } });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null; // offline: the server tells after the form is sent
  }
}

function write(found) {
  if (found.problem) return [element("p", "field-note", icon("warn", "icon warn"), element("span", "", found.problem))];
  if (!found.title) return [];
  const other = element("a", "", "Not right? Choose the platform");
  other.href = "#Input_Platform";
  const saved = element("span", "small muted", `Saved as ${found.saved}. `, other);
  const words = element("div", "", element("strong", "", found.title), element("br", ""), saved);
  return [element("div", "recognised", icon("ok", "icon"), words)];
}

function icon(name, className) {
  const space = "http://www.w3.org/2000/svg";
  const drawing = document.createElementNS(space, "svg");
  drawing.setAttribute("class", className);
  drawing.setAttribute("viewBox", "0 0 24 24");
  drawing.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(space, "use");
  use.setAttribute("href", `#i-${name}`);
  drawing.append(use);
  return drawing;
}

function element(name, className, ...content) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content);
  return made;
}
