import { createHash } from 'node:crypto';

const LENGTH = 24;

/**
 * The mark to put around untrusted text. It is drawn from everything that is sent, so the same question has the same
 * prompt and can be cached, and whoever writes a page cannot know it: a text would have to contain its own hash.
 */
export function fenceOf(...sent: readonly unknown[]): string {
  const digest = createHash('sha256').update(JSON.stringify(sent)).digest('hex');
  return `DATA-${digest.slice(0, LENGTH)}`;
}
