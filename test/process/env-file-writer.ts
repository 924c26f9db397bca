import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

const MODULES = new URL('../../dist/src/modules/api-keys/environment/', import.meta.url);

/** Sets `<prefix>0`, `<prefix>1`, … in the env file, one change for each; `count` of them, or until it is killed. */
const SCRIPT = `
  const [path, prefix, count, value] = process.argv.slice(1);
  const { EnvFile } = await import('${new URL('env-file.js', MODULES).href}');
  const { setVariable } = await import('${new URL('text/edit-env.js', MODULES).href}');
  const file = new EnvFile(path);
  console.log('ready');
  for (let index = 0; index < Number(count); index += 1) {
    file.change((text) => setVariable(text, prefix + index, value));
  }
`;

/** A process of its own that changes an env file. */
export class EnvFileWriter {
  readonly ended: Promise<unknown[]>;
  private readonly child: ChildProcess;

  constructor(path: string, prefix: string, count: number, value = 'v') {
    this.child = spawn(process.execPath, ['--input-type=module', '-e', SCRIPT, path, prefix, String(count), value], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.ended = once(this.child, 'exit');
  }

  /** Ends the process in the middle of its work, `delayMs` after it began. */
  async killAfter(delayMs: number): Promise<void> {
    if (this.child.stdout !== null) await once(this.child.stdout, 'data');
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    this.child.kill('SIGKILL');
    await this.ended;
  }
}
