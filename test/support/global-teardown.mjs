import { rmSync } from 'node:fs';

export default async function globalTeardown() {
  const { server, folder } = globalThis.testServer;
  await server.release();
  rmSync(folder, { recursive: true, force: true });
}
