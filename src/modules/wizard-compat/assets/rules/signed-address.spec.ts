import { describe, expect, it } from '@jest/globals';
import { type AddressSecrets, type FileGrant, grantOf, signedAddress } from './signed-address.js';

const [current, former] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
const secrets: AddressSecrets = [current, former];
const grant: FileGrant = { owner: 'user_ü|1', id: '6b0d3c1e-0f1a-4c56-9d3f-2f4bb6a3c001', expires: 2_000 };
const BEFORE = new Date(1_999_000);

const opened = (address: string, changes: object = {}, now = BEFORE, held = secrets): FileGrant | null => {
  const url = new URL(address, 'http://service');
  const id = url.pathname.split('/').at(-1) ?? '';
  return grantOf(id, { ...Object.fromEntries(url.searchParams), ...changes }, held, now);
};

describe('a signed address', () => {
  const address = signedAddress(grant, secrets);

  it('grants what it was made for, until it expires', () => {
    expect(opened(address)).toEqual(grant);
    expect(opened(address, {}, new Date(2_000_000))).toBeNull();
  });

  it('grants nothing when anything in it was altered', () => {
    const owner = Buffer.from('user_2').toString('base64url');
    const altered = [
      { owner },
      { expires: '9000' },
      { signature: 'AAAA' },
      { signature: '' },
      { signature: undefined },
    ];
    for (const change of altered) expect(opened(address, change)).toBeNull();
    expect(opened(address.replace('6b0d', '6b0e'))).toBeNull();
    for (const expires of ['', 'x', '-1', '1e9', ['2000']]) expect(opened(address, { expires })).toBeNull();
  });

  it('holds while the secret that it was signed with is held, also after another took its place', () => {
    const old = signedAddress(grant, [former]);
    expect(opened(old)).toEqual(grant);
    expect(opened(old, {}, BEFORE, [current])).toBeNull();
  });

  it('does not mind what players add to it', () => {
    expect(opened(address, { token: 'anything' })).toEqual(grant);
  });
});
