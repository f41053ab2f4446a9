// What Teams refused of the bot, for whoever develops it.
import { london } from '/local/page/clock.js';
import { byId, make } from '/local/page/dom.js';
import { look } from '/local/page/teams.js';

const [count, list] = ['refusal-count', 'refusal-list'].map(byId);

export async function showRefusals() {
  const refusals = await look('refusals');
  if (!refusals) return;
  count.textContent = refusals.length;
  count.classList.toggle('stopped', refusals.length > 0);
  list.replaceChildren(...refusals.length ? refusals.map(row) : [make('li', { textContent: 'Nothing so far.' })]);
}

const row = ({ at, status, code, message, method, retryAfterSeconds }) => make('li', {},
  make('strong', { textContent: `${status} ${code}` }), ` ${message}`, retryAfterSeconds ? ` Try again after ${retryAfterSeconds} s.` : '',
  make('small', { textContent: ` ${method}, ${london(new Date(at))}` }));
