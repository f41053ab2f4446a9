// A box to write in: mentions, HaloBot's search, and sending.
import { button, make } from '/local/page/dom.js';
import { mentionable, written } from '/local/page/mentions.js';
import { showMenu } from '/local/page/menu.js';
import { complain } from '/local/page/notice.js';
import { openSearch } from '/local/page/search.js';
import { act } from '/local/page/teams.js';

/**
 * @param textarea how the box looks.
 * @param send what its button says.
 * @param conversation gives the conversation id at the time of sending.
 */
export function composer(textarea, send, conversation) {
  const box = make('textarea', { required: true, ...textarea });
  const form = make('form', { className: 'compose' }, box, make('div', { className: 'tools' },
    button('@ Mention', event => showMenu(event.currentTarget, mentionable().map(({ name }) => ({ title: name, act: () => insert(box, `@${name} `) })))),
    button('Search with HaloBot', () => openSearch(conversation())),
    make('button', { type: 'submit', textContent: send, className: 'send' })));
  form.addEventListener('submit', event => {
    event.preventDefault();
    post(box, conversation()).catch(complain);
  });
  box.addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  return form;
}

async function post(box, id) {
  const text = box.value;
  if (!text.trim()) return;
  box.value = '';
  if (await act({ type: 'message', text: written(text), conversation: { id } }) === undefined) box.value = text;
}

function insert(box, name) {
  const before = box.value.slice(0, box.selectionStart);
  box.setRangeText(before && !/\s$/.test(before) ? ` ${name}` : name, box.selectionStart, box.selectionEnd, 'end');
  box.focus();
}
