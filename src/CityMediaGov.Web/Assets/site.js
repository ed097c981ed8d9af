// Everything works without this file; it only tells people earlier what the server would tell them.
import { recogniseAddresses } from "./recognise.js";
import { checkForms } from "./validation.js";

document.querySelector(".errors[tabindex]")?.focus();
checkForms();
recogniseAddresses();
