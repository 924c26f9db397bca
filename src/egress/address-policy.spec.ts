import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isGlobalAddress } from './address-policy.js';

const GLOBAL = [
  '1.1.1.1',
  '8.8.8.8',
  '93.184.216.34',
  '9.255.255.255',
  '11.0.0.1',
  '100.63.255.255',
  '100.128.0.0',
  '126.255.255.255',
  '128.0.0.1',
  '169.253.255.255',
  '169.255.0.1',
  '172.15.255.255',
  '172.32.0.1',
  '191.255.255.255',
  '192.0.1.1',
  '192.167.255.255',
  '192.169.0.1',
  '198.17.255.255',
  '198.20.0.1',
  '198.51.99.1',
  '203.0.112.1',
  '203.0.114.1',
  '223.255.255.254',
  '168.63.129.15',
  '168.63.129.17',
  '2606:4700:4700::1111',
  '2001:4860:4860::8888',
  '2a00:1450:4001:81b::200e',
  '2600::',
  '2003:0:0:1::1',
];

const NOT_GLOBAL: Readonly<Record<string, readonly string[]>> = {
  'this network': ['0.0.0.0', '0.0.0.1', '0.255.255.255'],
  private: ['10.0.0.0', '10.255.255.255', '172.16.0.1', '172.31.255.255', '192.168.0.1', '192.168.255.255'],
  'shared space': ['100.64.0.0', '100.100.100.200', '100.127.255.255'],
  loopback: ['127.0.0.1', '127.0.0.2', '127.255.255.255', '::1', '0:0:0:0:0:0:0:1'],
  'link-local': ['169.254.0.0', '169.254.169.254', '169.254.255.255', 'fe80::1', 'febf::1'],
  'cloud metadata': ['168.63.129.16', '192.0.0.192', 'fd00:ec2::254'],
  'protocol assignments': ['192.0.0.1', '192.0.0.170', '2001:1::1', '2001:1ff::1'],
  documentation: ['192.0.2.1', '198.51.100.1', '203.0.113.255', '2001:db8::1', '3fff::1'],
  benchmarking: ['198.18.0.1', '198.19.255.255', '2001:2::1'],
  'relay anycast': ['192.88.99.1'],
  multicast: ['224.0.0.1', '239.255.255.255', 'ff02::1', 'ff0e::1'],
  reserved: ['240.0.0.1', '255.255.255.254', '3ffe::1', '4000::1', '5f00::1', '8000::1', 'e000::1', '100::1'],
  broadcast: ['255.255.255.255'],
  unspecified: ['::', '0:0:0:0:0:0:0:0'],
  'unique local': ['fc00::1', 'fd12:3456:789a::1', 'fdff:ffff::1'],
  'site-local': ['fec0::1', 'feff::1'],
  'IPv4-mapped': ['::ffff:127.0.0.1', '::ffff:8.8.8.8', '::ffff:7f00:1', '::FFFF:10.0.0.1'],
  'IPv4-compatible': ['::127.0.0.1', '::8.8.8.8', '::7f00:1'],
  'IPv4-translated': ['::ffff:0:127.0.0.1', '::ffff:0:808:808'],
  NAT64: ['64:ff9b::127.0.0.1', '64:ff9b::808:808', '64:ff9b:1::1', '64:ff9b:1:ffff::10.0.0.1'],
  '6to4': ['2002:7f00:1::1', '2002:808:808::1', '2002::'],
  Teredo: ['2001::1', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
  ORCHID: ['2001:10::1', '2001:20::1', '2001:30::1'],
  'not an address': [
    '',
    ' ',
    'localhost',
    'example.com',
    '127.1',
    '0x7f.0.0.1',
    '0177.0.0.1',
    '2130706433',
    '0x7f000001',
    '017700000001',
    '08.8.8.8',
    '8.8.8',
    '8.8.8.8.8',
    '8.8.8.256',
    '8.8.8.8/32',
    ' 8.8.8.8',
    '8.8.8.8 ',
    '8.8.8.8\n',
    '[2600::]',
    'fe80::1%eth0',
    '2600::%eth0',
    '2600:::1',
    '12345::',
    ':',
    '::ffff:8.8.8.8.8',
    '８.8.8.8',
  ],
};

/** What people and attackers type for an inward address, with the address a URL makes of it. */
const DISGUISED = [
  ['http://127.1/', '127.0.0.1'],
  ['http://127.0.1/', '127.0.0.1'],
  ['http://2130706433/', '127.0.0.1'],
  ['http://0x7f000001/', '127.0.0.1'],
  ['http://0x7f.0.0.1/', '127.0.0.1'],
  ['http://0177.0.0.1/', '127.0.0.1'],
  ['http://017700000001/', '127.0.0.1'],
  ['http://127.0.0.1./', '127.0.0.1'],
  ['http://%31%32%37.0.0.1/', '127.0.0.1'],
  ['http://１２７.0.0.1/', '127.0.0.1'],
  ['http://127。0。0。1/', '127.0.0.1'],
  ['http://0/', '0.0.0.0'],
  ['http://0xa9fea9fe/', '169.254.169.254'],
  ['http://0xa9.0376.43518/', '169.254.169.254'],
  ['http://2852039166/', '169.254.169.254'],
  ['http://10.1/', '10.0.0.1'],
  ['http://192.168.257/', '192.168.1.1'],
  ['http://[::ffff:127.0.0.1]/', '::ffff:7f00:1'],
  ['http://[0:0:0:0:0:ffff:7f00:0001]/', '::ffff:7f00:1'],
  ['http://[::127.0.0.1]/', '::7f00:1'],
  ['http://[64:ff9b::10.0.0.1]/', '64:ff9b::a00:1'],
  ['http://[0000::0001]/', '::1'],
] as const;

describe('isGlobalAddress', () => {
  it.each(GLOBAL)('accepts %s', (ip) => {
    expect(isGlobalAddress(ip)).toBe(true);
  });

  describe.each(Object.entries(NOT_GLOBAL))('refuses %s', (_kind, addresses) => {
    it.each(addresses)('%j', (ip) => {
      expect(isGlobalAddress(ip)).toBe(false);
    });
  });

  it.each(DISGUISED)('refuses %s, which a URL reads as %s', (url, ip) => {
    expect(new URL(url).hostname.replace(/[[\]]/g, '')).toBe(ip);
    expect(isGlobalAddress(ip)).toBe(false);
  });

  it('refuses every IPv6 form that carries an IPv4 address, whatever the address', () => {
    fc.assert(
      fc.property(fc.constantFrom('::ffff:', '::', '::ffff:0:', '64:ff9b::'), fc.ipV4(), (prefix, v4) => {
        expect(isGlobalAddress(`${prefix}${v4}`)).toBe(false);
      }),
    );
  });

  it('never throws on text that is not an address', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typeof isGlobalAddress(text)).toBe('boolean');
      }),
    );
  });
});
