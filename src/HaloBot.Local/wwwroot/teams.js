// Talks to the simulated Teams, as the person who was chosen.
import { say } from '/local/page/notice.js';
import { isChat, session } from '/local/page/session.js';

const json = (method, body) => ({ method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

/** @returns the body of the bot's answer, {} where it has none; undefined when something went wrong, which has been said then. */
async function tell(path, body) {
  const response = await fetch(path, json('POST', body));
  const answer = await response.json();
  if (!response.ok) say(answer.detail ?? answer.title, true);
  else if (answer.status >= 300) say(`The bot answered ${answer.status}${typeof answer.body === 'string' ? `: ${answer.body}` : ''}`, true);
  else return answer.body ?? {};
}

export const act = activity => tell('/local/teams/activities', { from: session.viewer.key, activity });

/** What a card's button or dialog asks of the bot. */
export const invoke = (name, value, message) =>
  act({ type: 'invoke', name, value, replyToId: message.id, conversation: { id: message.conversation.id } });

export const install = (action, channelId) => tell('/local/teams/installation', { from: session.viewer.key, action, channelId });

export const consent = readAll => fetch('/local/teams/consent', json('PUT', { readAll }));

/** What Teams shows of the place: posts of a channel, or lines of a chat. Undefined while the host starts again. */
export async function look(path = isChat() ? `chat?as=${session.viewer.key}` : `posts?as=${session.viewer.key}&channel=${encodeURIComponent(session.place)}`) {
  const response = await fetch(`/local/teams/${path}`).catch(() => undefined);
  return response?.ok ? response.json() : undefined;
}
