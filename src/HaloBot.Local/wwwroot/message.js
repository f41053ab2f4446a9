// One message: who, when, what; its cards; and for its author Edit and Delete.
import { ownCardOf, press } from '/local/page/actions.js';
import { cardType, drawCard } from '/local/page/cards.js';
import { london } from '/local/page/clock.js';
import { button, make } from '/local/page/dom.js';
import { markdown, plain } from '/local/page/markdown.js';
import { mentionsViewer, namesIn, typed, written } from '/local/page/mentions.js';
import { complain } from '/local/page/notice.js';
import { session } from '/local/page/session.js';
import { act } from '/local/page/teams.js';

export function drawMessage(activity) {
  const name = activity.from.name ?? activity.from.id;
  const isBot = activity.from.id === session.directory.bot.id;
  const initials = name.split(' ').map(part => part[0]).join('').slice(0, 2);
  const body = make('div', {}, activity.text && textOf(activity, isBot), ...(activity.attachments ?? []).flatMap(attachment => attached(attachment, activity)));
  const message = make('div', { className: 'message', tabIndex: -1 },
    make('span', { className: isBot ? 'avatar bot' : 'avatar', textContent: initials, ariaHidden: 'true' }),
    make('div', {}, meta(activity, name), body));
  message.classList.toggle('for-you', mentionsViewer(activity));
  if (activity.from.id === session.viewer.id && !activity.deleted) message.lastChild.append(ownTools(activity, body));
  return message;
}

const meta = (activity, name) => make('p', { className: 'meta' },
  make('strong', { textContent: name }),
  make('time', { dateTime: activity.timestamp, textContent: london(new Date(activity.timestamp)) }),
  activity.lastEditedDateTime && make('span', { className: 'edited', textContent: 'Edited', title: london(new Date(activity.lastEditedDateTime)) }),
  mentionsViewer(activity) && make('span', { className: 'badge', textContent: 'Mentions you' }));

function textOf(activity, isBot) {
  const names = namesIn(activity);
  const innerHTML = isBot && activity.textFormat !== 'plain' ? markdown(activity.text, names) : plain(activity.text, names);
  return make('p', { className: activity.deleted ? 'text deleted' : 'text', innerHTML });
}

function attached(attachment, activity) {
  if (attachment.contentType !== cardType) return [make('p', { className: 'own', textContent: `Attached: ${attachment.name ?? attachment.contentType}` })];
  const own = ownCardOf(activity);
  const card = drawCard(own ?? attachment.content, action => press(action, activity));
  return own ? [card, make('p', { className: 'own', textContent: `Shown to ${session.viewer.name} only` })] : [card];
}

function ownTools(activity, body) {
  const change = (type, more) => act({ type, id: activity.id, conversation: { id: activity.conversation.id }, ...more }).catch(complain);
  const tools = make('p', { className: 'own-tools' },
    button('Edit', () => edit(activity, body, tools, text => change('messageUpdate', { text, attachments: activity.attachments })), { ariaLabel: `Edit “${typed(activity.text)}”` }),
    button('Delete', () => change('messageDelete'), { ariaLabel: `Delete “${typed(activity.text)}”` }));
  return tools;
}

function edit(activity, body, tools, save) {
  const box = make('textarea', { rows: 2, required: true, value: typed(activity.text), ariaLabel: 'New text of the message' });
  const end = () => {
    form.replaceWith(body);
    tools.hidden = false;
  };
  const form = make('form', { className: 'compose' }, box,
    make('div', { className: 'tools' }, button('Cancel', end), make('button', { type: 'submit', className: 'primary', textContent: 'Save' })));
  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (await save(written(box.value)) !== undefined) end();
  });
  tools.hidden = true;
  body.replaceWith(form);
  box.focus();
}
