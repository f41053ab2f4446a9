// The token with which the chat connects: what the memory is good for.

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
