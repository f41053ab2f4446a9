// What the team's owner and the person's client allow.
import { byId } from '/local/page/dom.js';
import { complain, say } from '/local/page/notice.js';
import { conversationId, isChat, letDialogsOpen, session } from '/local/page/session.js';
import { consent, install, look } from '/local/page/teams.js';

const [readAll, noDialogs, add, remove, state] = ['read-all', 'no-dialogs', 'install', 'uninstall', 'installed'].map(byId);

export async function showTeam() {
  const [consented, installation] = await Promise.all([look('consent'), look('installation')]);
  if (!consented || !installation) return;
  readAll.checked = consented.readAll;
  state.textContent = installation.installed ? 'HaloBot is installed in this team.' : 'HaloBot is not in this team.';
  remove.disabled = !installation.installed;
}

export function startTeam() {
  noDialogs.checked = !session.opensDialogs;
  noDialogs.addEventListener('change', () => letDialogsOpen(!noDialogs.checked));
  readAll.addEventListener('change', () => consent(readAll.checked).catch(complain));
  add.addEventListener('click', () => change('add', `${session.viewer.name} added HaloBot to the team.`));
  remove.addEventListener('click', () => change('remove', `${session.viewer.name} removed HaloBot from the team.`));
}

async function change(action, done) {
  try {
    if (await install(action, isChat() ? undefined : conversationId())) say(done);
  } catch (error) {
    complain(error);
  }
}
