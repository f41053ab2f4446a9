// Runs the storage emulator for as long as its standard input stays open, then lets it write everything down.
//
//   node launcher.mjs <data folder>
//
// Azurite loses acknowledged writes unless it is ended by SIGINT, and Ctrl+C or a kill of the host reaches the host's
// whole process group. So this script starts itself again in a session of its own, which nobody signals; there the
// emulator runs, and the end of the input pipe, however the host died, becomes the SIGINT that Azurite waits for.
// On standard output it says one JSON object a line: { waiting }, { ready, ports } or { failed }.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import { createServer, connect } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const services = {
  table: (folder, port) => ['--tableHost', '127.0.0.1', '--tablePort', `${port}`, '--location', folder],
  blob: (folder, port) => ['--blobHost', '127.0.0.1', '--blobPort', `${port}`, '--location', join(folder, 'blob')],
};
const loopback = '127.0.0.1';
const require = createRequire(import.meta.url);

// A server that closes waits for connections on which nothing was ever asked, and the host's pool opens some ahead. By the
// time that the emulator closes its only client is gone.
const lastAnswers = 300;
const close = http.Server.prototype.close;
http.Server.prototype.close = function (...done) {
  setTimeout(() => this.closeAllConnections(), lastAnswers).unref();
  return close.apply(this, done);
};

const [folder, role] = process.argv.slice(2);
if (role === 'keeper') {
  await keep(folder);
} else {
  spawn(process.execPath, [fileURLToPath(import.meta.url), folder, 'keeper'], { detached: true, stdio: ['inherit', 'inherit', 'ignore'] })
    .unref();
}

async function keep(folder) {
  // The host may be gone when the last lines are said: that must not end the emulator before it has written.
  process.stdout.on('error', () => {});
  const say = line => process.stdout.write(`${JSON.stringify(line)}\n`);
  const problems = [];
  console.log = () => {};
  console.error = line => problems.push(line);

  const hostEnded = new Promise(resolve => {
    for (const event of ['end', 'close', 'error']) process.stdin.on(event, resolve);
    process.stdin.resume();
  });

  mkdirSync(join(folder, 'blob'), { recursive: true });
  if (!await Promise.race([takeLock(join(folder, 'emulator.lock'), say).then(() => true), hostEnded.then(() => false)])) process.exit(0);

  process.on('exit', code => code !== 0 && say({ failed: problems.join(' ') || `the emulator ended with code ${code}` }));
  const ports = {};
  for (const name of Object.keys(services)) {
    ports[name] = await freePort();
    await start(name, services[name](folder, ports[name]));
  }
  say({ ready: true, ports });

  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => process.emit('SIGINT'));
  await hostEnded;
  process.emit('SIGINT'); // Azurite's own handler: close, flush, and with nothing left to do the process ends
}

/** Azurite listens for SIGINT as the last step of its start: by then it answers. */
function start(service, args) {
  const started = new Promise(resolve => {
    process.on('newListener', function listening(event) {
      if (event !== 'SIGINT') return;
      process.off('newListener', listening);
      setImmediate(resolve);
    });
  });
  process.argv = [process.execPath, `azurite-${service}`, ...args, '--disableTelemetry', '--skipApiVersionCheck', '--silent'];
  const main = require.resolve(`azurite/dist/src/${service}/main.js`);
  // Azurite's reader of options is one object for the whole process, which knows only the options of who took it first.
  delete require.cache[createRequire(main).resolve('args')];
  require(main);
  return started;
}

/**
 * Two emulators on one folder would not notice each other. The lock file names a port on which its holder answers
 * with the lock's id until its process is gone, flush included: unlike a process id, that cannot be mistaken for
 * another program's, and the end of the connection tells when to go on.
 */
async function takeLock(path, say) {
  const id = randomUUID();
  const answering = createServer(socket => {
    socket.on('error', () => {});
    socket.write(`${id}\n`);
    socket.unref();
  });
  await new Promise(resolve => answering.listen(0, loopback, resolve));
  answering.unref();

  const own = `${path}.${id}`;
  writeFileSync(own, JSON.stringify({ id, port: answering.address().port }));
  try {
    for (let said = false; ; ) {
      try {
        linkSync(own, path); // fails when the lock exists: of two starts one wins
        break;
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
      const holder = read(path);
      if (holder) {
        await holderGone(holder, () => {
          if (!said) say({ waiting: true });
          said = true;
        });
      }
      if (holder?.id === read(path)?.id) rmSync(path, { force: true });
    }
  } finally {
    rmSync(own, { force: true });
  }
  process.on('exit', () => read(path)?.id === id && rmSync(path, { force: true }));
}

function holderGone({ id, port }, onAlive) {
  return new Promise(resolve => {
    const socket = connect(port, loopback);
    socket.setTimeout(2000, () => socket.destroy()); // some other program's port by now
    socket.on('data', data => {
      if (`${data}` !== `${id}\n`) return socket.destroy();
      socket.setTimeout(0);
      onAlive();
    });
    socket.on('error', () => {});
    socket.on('close', resolve);
  });
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function freePort() {
  return new Promise(resolve => {
    const server = createServer().listen(0, loopback, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
