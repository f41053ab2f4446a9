// Somebody's own chat with HaloBot: one line after another, and the answers that the bot suggests last.
import { button, byId, make } from '/local/page/dom.js';
import { messageList } from '/local/page/list.js';
import { complain } from '/local/page/notice.js';
import { act } from '/local/page/teams.js';

let thread, lines, suggested;

export function clearChat() {
  const list = make('div', { className: 'lines' });
  suggested = make('p', { className: 'suggested' });
  thread = make('article', { className: 'thread', tabIndex: -1, ariaLabel: 'Chat with HaloBot' }, list, suggested);
  lines = messageList(list);
}

/** @returns every message that stands there now. */
export function drawChat(activities) {
  if (activities.length && !thread.isConnected) byId('posts').append(thread);
  lines(activities);
  const last = activities.at(-1);
  suggested.replaceChildren(...(last?.suggestedActions?.actions ?? []).map(({ title, value }) =>
    button(title, () => act({ type: 'message', text: value ?? title, conversation: { id: last.conversation.id } }).catch(complain))));
  return activities;
}
