// One line at the bottom of the page that says how something went.
import { byId } from '/local/page/dom.js';

const notice = byId('notice');
let timer;

export function say(text, bad = false) {
  clearTimeout(timer);
  // An open dialog covers everything outside it.
  (document.querySelector('dialog[open]') ?? document.body).append(notice);
  notice.textContent = text;
  notice.classList.toggle('bad', bad);
  if (text) timer = setTimeout(() => say(''), 8000);
}

export const complain = error => say(error.message, true);
