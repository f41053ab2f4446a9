// What this device remembers of the chat, and the token that the memory is good for.

/** Kept for seven days. Where storage is blocked (a browser setting, or a frame of another website) the chat works, but is not remembered. */
const memory = (() => {
  const name = 'halo-chat';
  const sevenDays = 7 * 24 * 60 * 60 * 1000;
  return {
    read() {
      try {
        const kept = JSON.parse(localStorage.getItem(name)) ?? {};
        return kept.until > Date.now() ? kept : {};
      } catch {
        return {};
      }
    },
    write(changes) {
      try {
        localStorage.setItem(name, JSON.stringify({ ...this.read(), ...changes, until: Date.now() + sevenDays }));
      } catch { /* not remembered */ }
    },
    forget() {
      try { localStorage.removeItem(name); } catch { /* nothing is there */ }
    },
  };
})();

const connectingIsLong = 15_000;

/** A token, for the remembered conversation where it still exists. */
async function askForToken() {
  const { resume, conversationId, joined } = memory.read();
  const response = await fetch('api/directline/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(resume ? { resume } : {}),
    signal: AbortSignal.timeout(connectingIsLong),
  });
  if (!response.ok) throw new Error(`No token: ${response.status}`);
  const answer = await response.json();
  const resumed = answer.conversationId === conversationId;
  memory.write({ resume: answer.resume, conversationId: answer.conversationId, joined: resumed && joined });
  return { ...answer, resumed };
}

/** The first one is asked for while Web Chat is still on its way. */
let firstToken = askForToken();
firstToken.catch(() => { /* chat.js says so */ });
