// Tells the person in question that they were mentioned, until they have looked.
import { button, byId } from '/local/page/dom.js';
import { mentionsViewer } from '/local/page/mentions.js';
import { session } from '/local/page/session.js';

const bar = byId('mentioned');
const key = () => `seen-mentions:${session.viewer.key}`;
const seen = () => new Set(JSON.parse(localStorage.getItem(key()) ?? '[]'));

/** @param activities everything that stands in the place. */
export function showUnread(activities) {
  const known = seen();
  const unread = activities.filter(activity => activity.from.id !== session.viewer.id && !known.has(activity.id) && mentionsViewer(activity));
  const last = unread.at(-1);
  if (bar.dataset.last === last?.id) return;
  bar.dataset.last = last?.id ?? '';
  if (!last) return bar.replaceChildren();
  const others = unread.length - 1;
  bar.replaceChildren(`${last.from.name ?? 'Somebody'} mentioned you${others ? `, and ${others} more` : ''}. `, button('Show', () => {
    localStorage.setItem(key(), JSON.stringify([...known, ...unread.map(({ id }) => id)]));
    const message = document.querySelector(`[data-id="${CSS.escape(last.id)}"]`);
    message?.scrollIntoView({ block: 'center' });
    message?.focus({ preventScroll: true });
    showUnread([]);
  }));
}
