// Business time: shows it, moves it, and lets it run or stop.
const [now, state, run, moves] = ['now', 'state', 'run', 'moves'].map(id => document.getElementById(id));
const shown = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' });
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'Europe/London' });
let clock = { now: new Date(), at: performance.now(), running: true };

export const london = instant => shown.format(instant);

export function startClock(say) {
  const put = async body => {
    const buttons = [...moves.querySelectorAll('button')];
    for (const button of buttons) button.disabled = true;
    say('Moving the clock, and doing what falls due on the way…');
    try {
      const response = await fetch('/local/clock', { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
      const answer = await response.json();
      if (response.ok) take(answer);
      say(response.ok ? '' : `${answer.title} ${answer.detail ?? ''}`, !response.ok);
    } finally {
      for (const button of buttons) button.disabled = false;
    }
  };

  moves.addEventListener('click', ({ target }) => {
    if (target.dataset.advance) put({ advance: target.dataset.advance });
    else if ('workday' in target.dataset) put({ advance: `P${daysToNextWeekday()}D` });
    else if (target === run) put(clock.running ? { now: current().toISOString() } : { run: true });
  });
  refresh();
  setInterval(refresh, 5000);
  setInterval(draw, 1000);
}

/** Weekends are left out; bank holidays the bot knows better. */
function daysToNextWeekday() {
  let days = 1;
  while (['Sat', 'Sun'].includes(weekday.format(current().getTime() + days * 86_400_000))) days++;
  return days;
}

const current = () => new Date(clock.now.getTime() + (clock.running ? performance.now() - clock.at : 0));

async function refresh() {
  const response = await fetch('/local/clock').catch(() => undefined);
  if (response?.ok) take(await response.json());
}

function take(answer) {
  clock = { now: new Date(answer.now), at: performance.now(), running: answer.running };
  draw();
}

function draw() {
  now.dateTime = current().toISOString();
  now.textContent = london(current());
  state.textContent = clock.running ? 'running' : 'stopped';
  state.classList.toggle('stopped', !clock.running);
  run.textContent = clock.running ? 'Stop' : 'Run';
}
