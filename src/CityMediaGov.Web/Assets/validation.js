// Runs the rules that the server wrote into data-val-* and shows what is wrong with the server's own markup.
// Text only goes in as text nodes: the page's trusted-types rule refuses strings of HTML, and so do we.
import { ValidationService } from "aspnet-client-validation";

const numbers = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];
const summaryTitle = (n) => `${numbers[n] ?? n} ${n === 1 ? "thing" : "things"} to correct`;

export function checkForms() {
  const service = new ValidationService();
  service.addError = (input, message) => each(service, input, (same) => { service.summary[service.getElementUID(same)] = message; }, message);
  service.removeError = (input) => each(service, input, (same) => { delete service.summary[service.getElementUID(same)]; }, null);
  service.focusFirstInvalid = (form) => summarise(form);
  service.bootstrap();
  document.addEventListener("change", ({ target }) => checkGroup(service, target));
}

// The rule stands at the first radio button only; choosing another one answers the question too.
function checkGroup(service, chosen) {
  if (chosen.type !== "radio" && chosen.type !== "checkbox") return;
  const first = [...(chosen.form?.elements ?? [])].find((other) => other.name === chosen.name && other.dataset.val === "true");
  if (first && first !== chosen && first.hasAttribute("aria-invalid")) service.validateField(first);
}

// Radio buttons and checkboxes of one name are one question.
function each(service, input, record, message) {
  const sameName = [...(input.form?.elements ?? [])].filter((other) => other.name === input.name && other.type !== "hidden");
  sameName.forEach((same) => {
    record(same);
    if (message) same.setAttribute("aria-invalid", "true");
    else same.removeAttribute("aria-invalid");
    same.classList.remove("usa-input--error", "usa-textarea--error");
    if (message && same.matches(".usa-input")) same.classList.add("usa-input--error");
    if (message && same.matches(".usa-textarea")) same.classList.add("usa-textarea--error");
  });
  const group = input.closest(".usa-form-group");
  if (group && sameName.length > 0) showMessage(group, sameName[0], message);
}

function showMessage(group, input, message) {
  const described = input.closest("fieldset.usa-form-group") ?? input;
  const id = `${input.id}-e`;
  group.classList.toggle("usa-form-group--error", Boolean(message));
  group.querySelector(`#${CSS.escape(id)}`)?.remove();
  const others = (described.getAttribute("aria-describedby") ?? "").split(" ").filter((part) => part && part !== id);
  if (message) {
    (input.closest(".verdicts") ?? input.closest(".usa-radio, .usa-checkbox") ?? input).before(errorMessage(id, message));
    others.push(id);
  }
  if (others.length > 0) described.setAttribute("aria-describedby", others.join(" "));
  else described.removeAttribute("aria-describedby");
}

function errorMessage(id, message) {
  const span = element("span", "usa-error-message", element("span", "vh", "Error: "), message);
  span.id = id;
  return span;
}

function summarise(form) {
  form.querySelector(".errors")?.remove();
  const wrong = [...form.querySelectorAll(".usa-form-group--error")].filter((group) => !group.querySelector(".usa-form-group--error"));
  const links = wrong.map((group) => {
    const input = group.querySelector("[aria-invalid]");
    const message = group.querySelector(".usa-error-message").lastChild.textContent;
    const link = element("a", "", message);
    link.href = `#${input.id}`;
    return element("li", "", link);
  });
  const heading = element("h2", "", summaryTitle(links.length));
  heading.id = "errors-title";
  const box = element("div", "errors", heading, element("ul", "", ...links));
  box.setAttribute("role", "alert");
  box.setAttribute("aria-labelledby", heading.id);
  box.tabIndex = -1;
  form.prepend(box);
  if (!document.title.startsWith("Error: ")) document.title = `Error: ${document.title}`;
  box.focus();
}

function element(name, className, ...content) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content);
  return made;
}
