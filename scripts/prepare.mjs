// Runs on whatever Node the shell has: installs when the lock file is newer than the installed tree,
// and with the argument "build" compiles unless these very sources were compiled before.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const SOURCES = [
  'src',
  'bench',
  'mikro-orm.config.ts',
  'nest-cli.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'package-lock.json',
];
const LOCK = 'package-lock.json';

// npm writes this file last, so an interrupted installation leaves none.
const INSTALLED = join('node_modules', '.package-lock.json');

// The compiler also leaves its output behind when it found errors; only a build that succeeded leaves this file.
const BUILT = join('dist', '.built-from');

const OLDEST_NODE = [22, 17];
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

function modifiedAt(path) {
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}

function listFiles(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => listFiles(join(path, name)));
}

/** Changes when a source is edited, added, removed or replaced, also by an older one. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap(listFiles)) {
    const { mtimeMs, size } = statSync(path);
    hash.update(`${path} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}

function isBuiltFrom(sources) {
  return existsSync(BUILT) && readFileSync(BUILT, 'utf8') === sources;
}

function fail(message, code = 1) {
  console.error(message);
  process.exit(code);
}

/** Runs a command in a process group of its own, which gets every signal that asks this process to end. */
function run(command, args) {
  const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], detached: true });
  let stopped;
  const listeners = SIGNALS.map((signal) => () => {
    stopped = signal;
    process.kill(-child.pid, signal);
  });
  SIGNALS.forEach((signal, index) => process.on(signal, listeners[index]));
  return new Promise((resolve) => {
    child.once('error', (error) => fail(`${command} could not be run: ${error.message}`));
    child.once('exit', (code, signal) => {
      const cause = stopped ?? signal;
      if (cause) process.exit(128 + constants.signals[cause]);
      if (code !== 0) process.exit(code);
      SIGNALS.forEach((name, index) => process.off(name, listeners[index]));
      resolve();
    });
  });
}

/** On Linux a new enough Node comes with the dependencies; elsewhere the one of the shell is used. */
function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const isOld = major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
  if (isOld && !existsSync(join('node_modules', '.bin', 'node'))) {
    fail(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}`);
  }
}

if (modifiedAt(LOCK) > modifiedAt(INSTALLED)) {
  console.log('Installing dependencies…');
  await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}
checkNode();
if (process.argv[2] === 'build') {
  const sources = fingerprint();
  if (!isBuiltFrom(sources)) {
    console.log('Building…');
    await run('npm', ['run', '--silent', 'build']);
    writeFileSync(BUILT, sources);
  }
}
