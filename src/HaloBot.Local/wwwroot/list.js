// A list of messages of which only what changed is drawn again, so that half-filled forms elsewhere stay as they are.
import { ownCardOf } from '/local/page/actions.js';
import { drawMessage } from '/local/page/message.js';
import { session } from '/local/page/session.js';

export function messageList(parent) {
  const drawn = new Map(); // message id → { element, shown }
  return activities => {
    const present = new Set(activities.map(({ id }) => id));
    for (const [id, { element }] of drawn) {
      if (present.has(id)) continue;
      element.remove();
      drawn.delete(id);
    }
    for (const activity of activities) {
      const shown = JSON.stringify([activity, ownCardOf(activity), session.viewer.key]);
      const old = drawn.get(activity.id);
      if (old?.shown === shown) continue;
      const element = drawMessage(activity);
      element.dataset.id = activity.id;
      if (old) old.element.replaceWith(element);
      else parent.append(element);
      drawn.set(activity.id, { element, shown });
    }
  };
}
