import { describe, expect, it } from '@jest/globals';
import { DemoUsageError, parseDemoOptions, serverOf } from './options.js';

const MODEL = ['--llm', 'http://127.0.0.1:11434/v1/', '--model', 'llama3.2:3b'];

describe('parseDemoOptions', () => {
  it('reads the example blog without a model when nothing is said', () => {
    expect(parseDemoOptions([])).toEqual({ target: 'examples/blog', model: null });
    expect(parseDemoOptions(['https://example.com'])).toEqual({ target: 'https://example.com', model: null });
  });

  it('takes a model of a server that wants a key, and of one that wants none', () => {
    const model = { baseUrl: 'http://127.0.0.1:11434/v1', name: 'llama3.2:3b', key: 'no-key-needed' };
    expect(parseDemoOptions([...MODEL, 'folder'])).toEqual({ target: 'folder', model });
    expect(parseDemoOptions([...MODEL, '--key', 'secret-key']).model).toEqual({ ...model, key: 'secret-key' });
  });

  it.each([
    [['--llm', 'http://127.0.0.1/v1']],
    [['--model', 'm']],
    [['--llm', '127.0.0.1:11434', '--model', 'm']],
    [['one', 'two']],
    [['--unknown']],
  ])('explains itself for %j', (words) => {
    expect(() => parseDemoOptions(words)).toThrow(DemoUsageError);
    expect(() => parseDemoOptions(words)).toThrow(/Usage: npm run demo/);
  });
});

describe('serverOf', () => {
  it.each([
    ['http://127.0.0.1:11434/v1', '127.0.0.1:11434'],
    ['http://models.internal/v1', 'models.internal:80'],
    ['https://models.internal', 'models.internal:443'],
    ['http://[::1]:8000/v1', '[::1]:8000'],
  ])('of %s is %s', (baseUrl, server) => {
    expect(serverOf({ baseUrl, name: 'm', key: 'k' })).toBe(server);
  });
});
