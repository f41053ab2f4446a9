// HaloBot's message extension: search, choose a result, and its card is posted.
import { byId, make } from '/local/page/dom.js';
import { complain, say } from '/local/page/notice.js';
import { act } from '/local/page/teams.js';

const [dialog, form, words, found, close] = ['search', 'search-form', 'search-words', 'search-found', 'search-close'].map(byId);
let conversation;

export function openSearch(conversationId) {
  conversation = { id: conversationId };
  found.replaceChildren();
  dialog.showModal();
  words.focus();
}

form.addEventListener('submit', event => {
  event.preventDefault();
  find().catch(complain);
});
close.addEventListener('click', () => dialog.close());
dialog.addEventListener('close', () => document.body.append(byId('notice')));

async function find() {
  const parameters = [{ name: 'text', value: words.value }];
  const body = await act({
    type: 'invoke', name: 'composeExtension/query', conversation,
    value: { commandId: 'find', parameters, queryOptions: { skip: 0, count: 25 } },
  });
  if (body) show(body.composeExtension ?? {});
}

function show({ type, text, attachments = [] }) {
  if (type === 'message') found.replaceChildren(make('p', { textContent: text }));
  else if (type !== 'result') found.replaceChildren(make('p', { textContent: 'HaloBot has no answer to a search.' }));
  else if (attachments.length === 0) found.replaceChildren(make('p', { textContent: 'Nothing was found.' }));
  else found.replaceChildren(make('ul', { ariaLabel: 'Results' }, ...attachments.map(attachment => make('li', {}, result(attachment)))));
}

/** As Teams shows it: the preview's title and text; without a preview, the attachment's own. */
function result({ preview, ...attachment }) {
  const { title, subtitle, text } = (preview ?? attachment).content ?? {};
  const choose = make('button', { type: 'button' }, make('strong', { textContent: title ?? 'Result' }), make('span', { textContent: [subtitle, text].filter(Boolean).join(' · ') }));
  choose.addEventListener('click', () => post(attachment).catch(complain));
  return choose;
}

async function post(attachment) {
  if (await act({ type: 'message', attachments: [attachment], conversation }) === undefined) return;
  dialog.close();
  say('Posted.');
}
