import { createDevelopmentToken, isUserId } from '../auth/index.js';
import { loadSettings } from '../config/index.js';

const USAGE = 'Usage: npm run token -- <user> [--admin]';

try {
  const words = process.argv.slice(2);
  const user = words.find((word) => !word.startsWith('--'));
  const unknownFlag = words.find((word) => word.startsWith('--') && word !== '--admin');
  if (!isUserId(user) || unknownFlag !== undefined) throw new Error(USAGE);
  const { token, expiresAt } = createDevelopmentToken(loadSettings(), user, words.includes('--admin'), new Date());
  console.error(`Token of ${user}, valid until ${expiresAt.toISOString()}:`);
  console.log(token);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
