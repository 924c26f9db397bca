import { describe, expect, it } from '@jest/globals';
import { ValidationError } from '../../common/errors/index.js';
import { parseGivenKeys } from './given-keys.js';

const anyAddress = () => true;

function failure(keys: Record<string, unknown>): ValidationError {
  try {
    parseGivenKeys(keys, anyAddress);
  } catch (error) {
    if (error instanceof ValidationError) return error;
  }
  throw new Error('The keys were accepted');
}

describe('parseGivenKeys', () => {
  it('trims keys', () => {
    expect(parseGivenKeys({ openai: '  sk-a1b2c3d4\n' }, anyAddress)).toEqual([
      { provider: 'openai', key: 'sk-a1b2c3d4' },
    ]);
  });

  it('accepts 8 and 512 characters, not 7 or 513', () => {
    expect(parseGivenKeys({ openai: 'a'.repeat(8), xai: 'a'.repeat(512) }, anyAddress)).toHaveLength(2);
    expect(failure({ openai: 'a'.repeat(7), xai: 'a'.repeat(513) }).errors).toHaveLength(2);
  });

  it.each([
    ['a space', 'sk-a1b2 c3d4'],
    ['an accent', 'sk-a1b2c3d4é'],
    ['a control character', 'sk-a1b2\u0000c3d4'],
    ['a number', 123456789],
  ])('refuses a key with or of %s', (_case, key) => {
    expect(failure({ openai: key }).errors).toEqual([{ path: 'data.api_keys.openai', message: expect.any(String) }]);
  });

  it('lists the known providers for an unknown one', () => {
    expect(failure({ acme: 'sk-a1b2c3d4' }).errors?.[0]).toEqual({
      path: 'data.api_keys.acme',
      message: expect.stringContaining('openai, anthropic, gemini'),
    });
  });

  it('repeats neither a bad key nor a key in the place of the provider', () => {
    const { message, errors } = failure({ openai: 'sk secret one', 'sk-secret-two': 'openai' });
    expect(errors).toHaveLength(2);
    expect(message + JSON.stringify(errors)).not.toContain('secret');
  });

  it('says how to save a key that needs an address and has none', () => {
    const keys = { openai: 'sk-a1b2c3d4', openai_compatible: 'sk-a1b2c3d4' };
    expect(() => parseGivenKeys(keys, (provider) => provider !== 'openai_compatible')).toThrow(
      /data\.api_keys\.openai_compatible: .*POST \/api\/onboarding\/api-keys and base_url/,
    );
    expect(parseGivenKeys(keys, anyAddress)).toHaveLength(2);
  });

  it('refuses a map with more entries than there could be providers', () => {
    const many = Object.fromEntries(Array.from({ length: 51 }, (_unused, index) => [`p${index}`, 'x']));
    expect(failure(many).errors).toHaveLength(1);
  });
});
