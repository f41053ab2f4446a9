// Who looks at which place, and with what kind of client.
const listeners = [];

export const session = {
  /** { bot, channel, channels, people } of /local/teams/people */
  directory: undefined,
  viewer: undefined,
  /** A channel's id, or 'chat'. */
  place: undefined,
  opensDialogs: localStorage.getItem('no-dialogs') !== 'yes',
};

export async function openSession() {
  session.directory = await (await fetch('/local/teams/people')).json();
  const { people, channel, channels } = session.directory;
  session.viewer = people.find(person => person.key === localStorage.getItem('viewer')) ?? people[0];
  const kept = localStorage.getItem('place');
  session.place = kept === 'chat' || channels.some(({ id }) => id === kept) ? kept : channel.id;
}

/** Called after another person or place was chosen. */
export const onSwitch = listener => listeners.push(listener);

export function switchTo({ viewer = session.viewer, place = session.place }) {
  Object.assign(session, { viewer, place });
  localStorage.setItem('viewer', viewer.key);
  localStorage.setItem('place', place);
  for (const listener of listeners) listener();
}

export function letDialogsOpen(opensDialogs) {
  session.opensDialogs = opensDialogs;
  localStorage.setItem('no-dialogs', opensDialogs ? 'no' : 'yes');
}

export const isChat = () => session.place === 'chat';

/** Where a new post of the viewer goes. */
export const conversationId = () => isChat() ? session.viewer.chat : session.place;
