// Runs on whatever Node the shell has: installs when the lock file is newer than the installed tree,
// and with the argument "build" compiles when a source is newer than the last build.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const SOURCES = ['src', 'bench', 'mikro-orm.config.ts', 'nest-cli.json', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];
const INSTALLED = join('node_modules', '.package-lock.json');
const BUILT = join('dist', '.tsbuildinfo');

function newest(path) {
  if (!existsSync(path)) return 0;
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  return Math.max(status.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function run(command, args) {
  const result = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (result.status !== 0) process.exit(result.status ?? 1);
}

if (newest('package-lock.json') > newest(INSTALLED)) {
  console.log('Installing dependencies…');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}
if (process.argv[2] === 'build' && Math.max(...SOURCES.map(newest)) > newest(BUILT)) {
  console.log('Building…');
  run('npm', ['run', '--silent', 'build']);
}
