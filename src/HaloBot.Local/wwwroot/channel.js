// A channel: its posts, each with its thread.
import { composer } from '/local/page/compose.js';
import { byId, make } from '/local/page/dom.js';
import { messageList } from '/local/page/list.js';

const threads = new Map(); // post id → { element, post, replies }

export function clearChannel() {
  threads.clear();
  byId('posts').replaceChildren();
}

/** @returns every message that stands there now. */
export function drawChannel(posts) {
  const known = new Set(posts.map(({ id }) => id));
  for (const [id, { element }] of threads) {
    if (known.has(id)) continue;
    element.remove();
    threads.delete(id);
  }
  for (const { id, activity, replies } of posts) {
    if (!threads.has(id)) threads.set(id, newThread(activity));
    threads.get(id).post([activity]);
    threads.get(id).replies(replies);
  }
  return posts.flatMap(({ activity, replies }) => [activity, ...replies]);
}

function newThread(activity) {
  const author = activity.from.name ?? 'HaloBot';
  const [post, replies] = [make('div'), make('div', { className: 'replies' })];
  const compose = composer({ rows: 1, placeholder: 'Reply', ariaLabel: `Reply to ${author}` }, 'Reply', () => activity.conversation.id);
  const element = make('article', { className: 'thread', tabIndex: -1, ariaLabel: `Post by ${author}` }, post, replies, compose);
  byId('posts').append(element);
  return { element, post: messageList(post), replies: messageList(replies) };
}
