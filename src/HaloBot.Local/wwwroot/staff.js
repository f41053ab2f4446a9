// The staff's Teams: shows a channel or a chat as the chosen person sees it, and does what that person does.
import { forgetOwnCards, onOwnCard } from '/local/page/actions.js';
import { clearChannel, drawChannel } from '/local/page/channel.js';
import { clearChat, drawChat } from '/local/page/chat.js';
import { startClock } from '/local/page/clock.js';
import { composer } from '/local/page/compose.js';
import { byId, choices } from '/local/page/dom.js';
import { closeForm } from '/local/page/forms.js';
import { complain, say } from '/local/page/notice.js';
import { showRefusals } from '/local/page/refusals.js';
import { conversationId, isChat, onSwitch, openSession, session, switchTo } from '/local/page/session.js';
import { showTeam, startTeam } from '/local/page/team.js';
import { look } from '/local/page/teams.js';
import { showUnread } from '/local/page/unread.js';

let refreshing;

/** One look at a time; what changes meanwhile makes another. */
async function refresh() {
  if (refreshing) return void (refreshing.again = true);
  const mine = refreshing = { again: false };
  try {
    const { viewer, place } = session;
    const shown = await look();
    if (shown && viewer === session.viewer && place === session.place) draw(shown);
    await Promise.all([showRefusals(), showTeam()]);
  } finally {
    refreshing = undefined;
    if (mine.again) refresh();
  }
}

function draw(shown) {
  showUnread(isChat() ? drawChat(shown) : drawChannel(shown));
  byId('empty').hidden = shown.length > 0;
  byId('posts').hidden = shown.length === 0;
  byId('posts').ariaBusy = 'false';
}

/** Another person or place: everything is drawn anew. */
function begin() {
  forgetOwnCards();
  closeForm();
  clearChannel();
  clearChat();
  showUnread([]);
  const { directory, viewer } = session;
  const place = directory.channels.find(({ id }) => id === session.place);
  byId('place-name').textContent = place?.name ?? `${viewer.name.split(' ')[0]}’s chat with HaloBot`;
  byId('team').textContent = place ? directory.channel.team : 'One to one';
  byId('empty').textContent = place ? 'Nothing has been posted yet. File a complaint in the customer’s chat, or write to the channel below.' : 'Nothing has been said yet. Write to HaloBot below.';
  byId('new-label').textContent = place ? 'New post' : 'Message to HaloBot';
  document.title = `${byId('place-name').textContent} – Halo’s staff`;
  refresh().catch(complain);
}

function roleOf(person) {
  if (person.tenantId !== session.directory.people[0].tenantId) return 'another company';
  return person.manager ? 'manager' : person.guest ? 'guest' : 'staff';
}

async function start() {
  await openSession();
  const { people, channels } = session.directory;
  choices(byId('people'), 'viewer', people.map(person => ({ key: person.key, name: person.name.split(' ')[0], note: roleOf(person), person })),
    session.viewer.key, ({ person }) => switchTo({ viewer: person }));
  choices(byId('places'), 'place', [...channels.map(({ id, name }) => ({ key: id, name })), { key: 'chat', name: 'Chat with HaloBot' }],
    session.place, ({ key }) => switchTo({ place: key }));
  byId('new-post').append(composer({ rows: 2, id: 'new-text' }, 'Post', conversationId));
  startClock(say);
  startTeam();
  onSwitch(begin);
  onOwnCard(refresh);
  begin();
  new EventSource('/local/teams/changes').addEventListener('changed', () => refresh().catch(complain));
}

start().catch(complain);
