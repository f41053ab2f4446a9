// The staff's Teams channel: shows it as the chosen person sees it, and does what that person does.
import { cardType, drawCard } from '/local/page/cards.js';
import { london, startClock } from '/local/page/clock.js';
import { markdown, plain } from '/local/page/markdown.js';
import { closeForm, showForm } from '/local/page/forms.js';

const byId = id => document.getElementById(id);
const make = (name, properties, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children.filter(Boolean));
  return element;
};
const mention = '<at>HaloBot</at> ';

let directory;
let viewer;
const threads = new Map(); // post id → { element, replies, messages: Map(id → { element, shown }) }
const ownCards = new Map(); // message id → { card, base }: what an answer showed to this person alone

let noticeTimer;
function say(text, bad = false) {
  clearTimeout(noticeTimer);
  byId('notice').textContent = text;
  byId('notice').classList.toggle('bad', bad);
  if (text) noticeTimer = setTimeout(() => say(''), 8000);
}

async function act(activity) {
  const response = await fetch('/local/teams/activities', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ from: viewer.key, activity }),
  });
  const answer = await response.json();
  if (!response.ok) say(answer.detail ?? answer.title, true);
  else if (answer.status >= 300) say(`The bot answered ${answer.status}${typeof answer.body === 'string' ? `: ${answer.body}` : ''}`, true);
  else return answer.body ?? {};
}

async function invoke(name, value, message) {
  return act({ type: 'invoke', name, value, replyToId: message.id, conversation: { id: message.conversation.id } });
}

/** A button of a card: an invoke, a form to open, or a message with a value. */
async function press(action, message) {
  if (action.type === 'Action.Execute') {
    const body = await invoke('adaptiveCard/action', { action, trigger: 'manual' }, message);
    if (body) showAnswer(body, message);
  } else if (action.data?.msteams?.type === 'task/fetch') {
    showTask(await invoke('task/fetch', { data: action.data, context: { theme: 'default' } }, message), message);
  } else {
    await act({ type: 'message', value: action.data, replyToId: message.id, conversation: { id: message.conversation.id } });
  }
}

function showAnswer(body, message) {
  if (body.type === cardType) {
    ownCards.set(message.id, { card: body.value, base: JSON.stringify(message) });
    refresh();
  } else if (body.type === 'application/vnd.microsoft.activity.message') {
    say(body.value);
  } else if (body.type === 'application/vnd.microsoft.error') {
    say(body.value?.message ?? 'That did not work.', true);
  }
}

function showTask(body, message) {
  const task = body?.task;
  if (task?.type === 'message') say(task.value);
  if (task?.type !== 'continue') return closeForm();
  const card = drawCard(task.value.card.content, async action => {
    if (action.type === 'Action.Execute') await press(action, message);
    else showTask(await invoke('task/submit', { data: action.data, context: { theme: 'default' } }, message), message);
  });
  showForm(task.value.title ?? '', card);
}

function drawMessage(activity) {
  const bot = activity.from.id === directory.bot.id;
  const name = activity.from.name ?? activity.from.id;
  const own = ownCards.get(activity.id);
  if (own && own.base !== JSON.stringify(activity)) ownCards.delete(activity.id);

  const body = make('div');
  const mentions = (activity.entities ?? []).filter(entity => entity.type === 'mention').map(entity => entity.mentioned?.name);
  if (activity.text) {
    const formatted = activity.textFormat === 'plain' || !bot ? plain(activity.text, mentions) : markdown(activity.text, mentions);
    body.append(make('p', { className: activity.deleted ? 'text deleted' : 'text', innerHTML: formatted }));
  }
  for (const attachment of activity.attachments ?? []) {
    if (attachment.contentType !== cardType) continue;
    const card = ownCards.get(activity.id)?.card ?? attachment.content;
    body.append(drawCard(card, action => press(action, activity).catch(error => say(error.message, true))));
    if (ownCards.has(activity.id)) body.append(make('p', { className: 'own', textContent: `Shown to ${viewer.name} only` }));
  }

  return make('div', { className: 'message' },
    make('span', { className: bot ? 'avatar bot' : 'avatar', textContent: name.split(' ').map(part => part[0]).join('').slice(0, 2), ariaHidden: 'true' }),
    make('div', {},
      make('p', { className: 'meta' },
        make('strong', { textContent: name }),
        make('time', { dateTime: activity.timestamp, textContent: london(new Date(activity.timestamp)) }),
        activity.lastEditedDateTime && make('span', { className: 'edited', textContent: 'Edited', title: london(new Date(activity.lastEditedDateTime)) })),
      body));
}

/** Only what changed is drawn again, so that half-filled forms elsewhere stay as they are. */
function place(thread, activity, parent) {
  const shown = JSON.stringify([activity, ownCards.get(activity.id)?.card, viewer.key]);
  const old = thread.messages.get(activity.id);
  if (old?.shown === shown) return;
  const element = drawMessage(activity);
  if (old) old.element.replaceWith(element);
  else if (parent === thread.element) parent.prepend(element);
  else parent.append(element);
  thread.messages.set(activity.id, { element, shown });
}

function newThread(post) {
  const replies = make('div', { className: 'replies' });
  const label = `Reply to ${post.activity.from.name ?? 'this post'}`;
  const compose = make('form', { className: 'compose' },
    make('textarea', { rows: 1, required: true, ariaLabel: label, placeholder: 'Reply' }),
    make('div', { className: 'tools' }, make('button', { type: 'button', textContent: '@HaloBot' }), make('button', { type: 'submit', textContent: 'Reply' })));
  compose.querySelector('button[type=button]').dataset.mention = '';
  wire(compose, { id: post.activity.conversation.id });
  const element = make('article', { className: 'thread', tabIndex: -1, ariaLabel: `Post by ${post.activity.from.name ?? 'HaloBot'}` }, replies, compose);
  byId('posts').append(element);
  return { element, replies, messages: new Map() };
}

let refreshing;
async function refresh() {
  if (refreshing) return void (refreshing.again = true);
  refreshing = { again: false };
  try {
    const response = await fetch(`/local/teams/posts?as=${viewer.key}`);
    if (response.ok) draw(await response.json());
  } catch {
    // The host is starting again: the event stream reconnects and brings us back here.
  } finally {
    const { again } = refreshing;
    refreshing = undefined;
    if (again) refresh();
  }
}

function draw(posts) {
  const known = new Set(posts.map(post => post.id));
  for (const [id, thread] of threads) {
    if (!known.has(id)) { thread.element.remove(); threads.delete(id); }
  }
  for (const post of posts) {
    if (!threads.has(post.id)) threads.set(post.id, newThread(post));
    const thread = threads.get(post.id);
    place(thread, post.activity, thread.element);
    for (const reply of post.replies) place(thread, reply, thread.replies);
    const present = new Set([post.id, ...post.replies.map(reply => reply.id)]);
    for (const [id, message] of thread.messages) {
      if (!present.has(id)) { message.element.remove(); thread.messages.delete(id); }
    }
  }
  byId('empty').hidden = posts.length > 0;
  byId('posts').ariaBusy = 'false';
}

function wire(form, conversation) {
  const box = form.querySelector('textarea');
  form.querySelector('[data-mention]').addEventListener('click', () => {
    if (!box.value.includes(mention.trim())) box.value = mention + box.value;
    box.focus();
  });
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const text = box.value.trim().replace(/(^|\s)@HaloBot\b/g, '$1<at>HaloBot</at>');
    if (!text) return;
    box.value = '';
    if (await act({ type: 'message', text, ...(conversation && { conversation }) }) === undefined) box.value = text;
  });
  box.addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
}

async function start() {
  directory = await (await fetch('/local/teams/people')).json();
  byId('team').textContent = directory.channel.team;
  byId('channel').textContent = directory.channel.name;
  const kept = localStorage.getItem('viewer');
  viewer = directory.people.find(person => person.key === kept) ?? directory.people[0];
  for (const person of directory.people) {
    const radio = make('input', { type: 'radio', name: 'viewer', value: person.key, checked: person === viewer });
    radio.addEventListener('change', () => {
      viewer = person;
      localStorage.setItem('viewer', person.key);
      ownCards.clear();
      closeForm();
      refresh();
    });
    const role = person.manager ? 'manager' : person.guest ? 'guest' : person.tenantId === directory.people[0].tenantId ? 'staff' : 'another company';
    byId('people').append(make('label', {}, radio, make('span', {}, person.name.split(' ')[0], ' ', make('small', { textContent: role }))));
  }
  startClock(say);
  wire(byId('new-post'));
  const changes = new EventSource('/local/teams/changes');
  changes.addEventListener('changed', refresh);
}

start().catch(error => say(error.message, true));
