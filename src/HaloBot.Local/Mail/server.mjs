// A mail server on this machine that delivers nothing: every letter becomes a file, for as long as the standard input stays open.
//
//   node server.mjs <folder> <options as JSON>
//
//   port         on which it listens; 0, the default, for a free one
//   refuses      a domain, or a whole address, whose letters are refused with 550 5.1.1, as a real server does that knows no such mailbox
//   user, password   with both, a letter is taken only from who signs in with them
//
// A letter is written down whole before it is acknowledged, so no end of this process loses one. The files are numbered in
// the order of arrival. On standard output it says one JSON object a line: { ready, port } or { failed }.
import { open, mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';

const [folder, json = '{}'] = process.argv.slice(2);
const { port = 0, refuses, user, password } = JSON.parse(json);
const say = line => process.stdout.write(`${JSON.stringify(line)}\n`);

await mkdir(folder, { recursive: true });
let last = Math.max(0, ...(await readdir(folder)).map(name => Number.parseInt(name, 10)).filter(Number.isFinite));

const server = new SMTPServer({
  authOptional: user === undefined,
  allowInsecureAuth: true,
  disableReverseLookup: true,
  logger: false,
  size: 10 * 1024 * 1024,
  onAuth: ({ username, password: given }, session, done) =>
    username === user && given === password ? done(null, { user: username }) : done(refusal(535, '5.7.8 The user name or the password is wrong')),
  onRcptTo: ({ address }, session, done) =>
    isRefused(address.toLowerCase()) ? done(refusal(550, `5.1.1 <${address}>: there is no such mailbox here`)) : done(),
  onData: (stream, session, done) => keep(stream).then(() => done(), done),
});

server.on('error', error => {
  if (!server.server.listening) {
    say({ failed: error.message });
    process.exit(1);
  }
});
server.listen(port, '127.0.0.1', () => say({ ready: true, port: server.server.address().port }));

// Ctrl+C reaches the whole process group, and the host still has letters to send: its end, however it ends, closes the input.
for (const signal of ['SIGINT', 'SIGHUP']) process.on(signal, () => {});
process.stdout.on('error', () => {});
for (const event of ['end', 'close', 'error']) process.stdin.on(event, () => process.exit(0));
process.stdin.resume();

function isRefused(address) {
  return refuses !== undefined && (address === refuses || address.endsWith(`@${refuses}`));
}

async function keep(stream) {
  const parts = [];
  for await (const part of stream) parts.push(part);
  if (stream.sizeExceeded) throw refusal(552, '5.3.4 The letter is too large');
  const path = join(folder, `${String(++last).padStart(8, '0')}.eml`);
  const file = await open(`${path}.part`, 'w');
  await file.writeFile(Buffer.concat(parts));
  await file.sync();
  await file.close();
  await rename(`${path}.part`, path);
}

function refusal(responseCode, message) {
  return Object.assign(new Error(message), { responseCode });
}
