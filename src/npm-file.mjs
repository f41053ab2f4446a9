// Fetches one built file out of an npm package, without installing the package's dependencies:
//
//   node src/npm-file.mjs <package>@<version> <sha512-integrity> <file in package> <destination>
//
// The tarball must have exactly the given integrity, whatever registry it came from. Beside the destination stand
// its .br and .gz forms (what a web server sends) and a .source record, by which a second run sees it has nothing to do.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { brotliCompressSync, gunzipSync, gzipSync, constants as zlib } from 'node:zlib';

const forms = {
  '': content => content,
  '.br': content => brotliCompressSync(content, { params: { [zlib.BROTLI_PARAM_SIZE_HINT]: content.length } }),
  '.gz': content => gzipSync(content, { level: 9 }),
};

class Refusal extends Error {}

function main([spec, integrity, file, destination]) {
  if (!destination || !/^(@[\w.-]+\/)?[\w.-]+@\d[\w.-]*$/.test(spec) || !/^sha512-[\w+/]+=*$/.test(integrity)) {
    throw new Refusal('Usage: node npm-file.mjs <package>@<version> <sha512-integrity> <file in package> <destination>');
  }
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new Refusal(`Fetching ${spec} needs Node.js 20 or later; this is ${process.versions.node}.`);
  }
  const target = resolve(destination);
  const source = `${spec} ${file} ${integrity}\n`;
  if (isCurrent(target, source)) return;

  const content = extract(gunzipSync(download(spec, integrity)), `package/${file}`, spec);
  mkdirSync(dirname(target), { recursive: true });
  for (const [suffix, form] of Object.entries(forms)) write(target + suffix, form(content));
  write(`${target}.source`, source); // last: an interrupted run is not current
  console.log(`Fetched ${file} of ${spec} (${(content.length / 1e6).toFixed(1)} MB).`);
}

function isCurrent(target, source) {
  return existsSync(`${target}.source`)
    && readFileSync(`${target}.source`, 'utf8') === source
    && Object.keys(forms).every(suffix => existsSync(target + suffix));
}

/** The package's tarball, by npm: it knows the registry, the proxy and the credentials of this machine. */
function download(spec, integrity) {
  const folder = mkdtempSync(join(tmpdir(), 'npm-file-'));
  try {
    // On Windows npm is a .cmd file, which only a shell starts; spec has been checked to hold no shell characters.
    execFileSync('npm', ['pack', spec, '--loglevel=error'], {
      cwd: folder, shell: process.platform === 'win32', stdio: ['ignore', 'ignore', 'pipe'],
    });
    const tarball = readFileSync(join(folder, readdirSync(folder).find(name => name.endsWith('.tgz'))));
    const actual = `sha512-${createHash('sha512').update(tarball).digest('base64')}`;
    if (actual !== integrity) {
      throw new Refusal(`${spec} from the npm registry is not the file that was pinned: expected ${integrity}, got ${actual}.`);
    }
    return tarball;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (error.code === 'ENOENT') throw new Refusal(`Fetching ${spec} needs npm on the PATH: install Node.js 20 or later with npm.`);
    const reason = String(error.stderr ?? error.message).split('\n').find(line => line.startsWith('npm error')) ?? '';
    throw new Refusal(`npm could not fetch ${spec}: check the network and the npm registry setting. ${reason}`.trim());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One file of a tar archive (ustar: 512-byte headers, each followed by the file's content, padded). */
function extract(tar, wanted, spec) {
  const field = (header, start, length) => header.toString('latin1', start, start + length).split('\0')[0];
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0;) {
    const header = tar.subarray(at, at + 512);
    const size = parseInt(field(header, 124, 12), 8);
    const name = [field(header, 345, 155), field(header, 0, 100)].filter(Boolean).join('/');
    if (name === wanted) return tar.subarray(at + 512, at + 512 + size);
    at += 512 + Math.ceil(size / 512) * 512;
  }
  throw new Refusal(`${spec} holds no ${wanted}.`);
}

/** Whole or not at all: another build may be reading. */
function write(path, content) {
  const partial = `${path}.${process.pid}`;
  writeFileSync(partial, content);
  renameSync(partial, path);
}

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exit(1);
}
