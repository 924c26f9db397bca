/** One question to a robots.txt; the reader is `TestReader`. */
export interface RobotsCase {
  readonly rule: string;
  readonly lines: readonly string[];
  readonly allowed: readonly string[];
  readonly disallowed: readonly string[];
}

const everybody = (...rules: readonly string[]): string[] => ['User-agent: *', ...rules];

/** Cases of RFC 9309, by section. */
export const RFC_9309_CASES: readonly RobotsCase[] = [
  {
    rule: '§2.1 a group may name several readers',
    lines: ['User-agent: OtherReader', 'User-agent: TestReader', 'Disallow: /x'],
    allowed: ['/', '/y'],
    disallowed: ['/x'],
  },
  {
    rule: '§2.1 an empty line inside a group does not end it',
    lines: ['User-agent: TestReader', '', 'Disallow: /x', '', 'Disallow: /y'],
    allowed: ['/'],
    disallowed: ['/x', '/y'],
  },
  {
    rule: '§2.2 rules before the first group belong to nobody',
    lines: ['Disallow: /', 'User-agent: TestReader', 'Disallow: /x'],
    allowed: ['/', '/y'],
    disallowed: ['/x'],
  },
  {
    rule: '§2.2.1 the token is compared without regard to letter case',
    lines: ['USER-AGENT: tEsTrEaDeR', 'DISALLOW: /x'],
    allowed: ['/X'],
    disallowed: ['/x'],
  },
  {
    rule: '§2.2.1 a version after the token does not count',
    lines: ['User-agent: TestReader/9.9', 'Disallow: /x'],
    allowed: ['/'],
    disallowed: ['/x'],
  },
  {
    rule: '§2.2.1 a longer token is another reader',
    lines: ['User-agent: TestReaderNews', 'Disallow: /', 'User-agent: Test', 'Disallow: /'],
    allowed: ['/', '/x'],
    disallowed: [],
  },
  {
    rule: '§2.2.1 several groups for one reader are one group',
    lines: [
      'User-agent: TestReader',
      'Disallow: /x',
      'User-agent: *',
      'Disallow: /',
      'User-agent: testreader',
      'Disallow: /y',
    ],
    allowed: ['/', '/z'],
    disallowed: ['/x', '/y'],
  },
  {
    rule: '§2.2.1 a group for this reader replaces the group for everybody, also when it is empty',
    lines: ['User-agent: *', 'Disallow: /', '', 'User-agent: TestReader', 'Disallow:'],
    allowed: ['/', '/x'],
    disallowed: [],
  },
  {
    rule: '§2.2.1 without a group for this reader the group for everybody counts',
    lines: ['User-agent: OtherReader', 'Disallow:', 'User-agent: *', 'Disallow: /x'],
    allowed: ['/y'],
    disallowed: ['/x'],
  },
  {
    rule: '§2.2.1 without any group everything is allowed',
    lines: ['User-agent: OtherReader', 'Disallow: /'],
    allowed: ['/', '/x'],
    disallowed: [],
  },
  {
    rule: '§2.2.2 the longest match counts, in whatever order',
    lines: everybody('Disallow: /example/page/', 'Allow: /example/page/open', 'Disallow: /example/page/open/not.html'),
    allowed: ['/example/', '/example/page', '/example/page/open', '/example/page/open/x.html'],
    disallowed: ['/example/page/', '/example/page/x', '/example/page/open/not.html'],
  },
  {
    rule: '§2.2.2 of two matches of one length the allowing one counts',
    lines: everybody('Disallow: /page', 'Allow: /page'),
    allowed: ['/page', '/pages'],
    disallowed: [],
  },
  {
    rule: '§2.2.2 paths are compared with regard to letter case',
    lines: everybody('Disallow: /Folder'),
    allowed: ['/folder'],
    disallowed: ['/Folder', '/Folder/x'],
  },
  {
    rule: '§2.2.2 an empty pattern matches nothing',
    lines: everybody('Disallow:', 'Allow:'),
    allowed: ['/', '/x'],
    disallowed: [],
  },
  {
    rule: '§2.2.2 the query is part of the path',
    lines: everybody('Disallow: /foo/bar?baz=quz'),
    allowed: ['/foo/bar', '/foo/bar?baz=other'],
    disallowed: ['/foo/bar?baz=quz', '/foo/bar?baz=quz&x=1'],
  },
  {
    rule: '§2.2.2 reserved characters of a query may be encoded',
    lines: everybody('Disallow: /foo/bar?baz=https://foo.bar'),
    allowed: ['/foo/bar?baz=http://foo.bar'],
    disallowed: ['/foo/bar?baz=https%3A%2F%2Ffoo.bar', '/foo/bar?baz=https://foo.bar'],
  },
  {
    rule: '§2.2.2 characters beyond ASCII are compared in their encoded form',
    lines: everybody('Disallow: /foo/bar/ツ', 'Disallow: /caf%c3%a9'),
    allowed: ['/foo/bar/'],
    disallowed: ['/foo/bar/%E3%83%84', '/foo/bar/ツ', '/caf%C3%A9', '/café'],
  },
  {
    rule: '§2.2.2 encoded unreserved characters are compared decoded',
    lines: everybody('Disallow: /foo/bar/%62%61%7A', 'Disallow: /~me'),
    allowed: ['/foo/bar/'],
    disallowed: ['/foo/bar/baz', '/foo/bar/%62az', '/%7Eme'],
  },
  {
    rule: '§2.2.2 an encoded slash is not a slash',
    lines: everybody('Disallow: /a%2fb'),
    allowed: ['/a/b'],
    disallowed: ['/a%2Fb', '/a%2fb'],
  },
  {
    rule: '§2.2.3 # begins a comment',
    lines: ['User-agent: * # everybody', '# Disallow: /a', 'Disallow: /b # not b', 'Disallow: /c#d'],
    allowed: ['/a'],
    disallowed: ['/b', '/c', '/cx'],
  },
  {
    rule: '§2.2.3 $ ends a pattern',
    lines: everybody('Disallow: /this/path/exactly$'),
    allowed: ['/this/path/exactly/not', '/this/path/exactly?x'],
    disallowed: ['/this/path/exactly'],
  },
  {
    rule: '§2.2.3 $ in the middle is a character',
    lines: everybody('Disallow: /a$b'),
    allowed: ['/a'],
    disallowed: ['/a$b', '/a$bc'],
  },
  {
    rule: '§2.2.3 * stands for any text',
    lines: everybody('Disallow: /this/*/exactly', 'Disallow: *.gif$', 'Disallow: /*/x/*/y$'),
    allowed: ['/this/exactly', '/a.gif?x', '/a/x/y', '/b.gifs'],
    disallowed: ['/this/path/exactly', '/this/a/b/exactly/c', '/d/a.gif', '/a/x/b/y', '/a/x/b/y/c/y'],
  },
  {
    rule: '§2.2.3 * may stand for nothing',
    lines: everybody('Disallow: /a*b', 'Disallow: /**c'),
    allowed: ['/a', '/d'],
    disallowed: ['/ab', '/axb', '/c', '/xc'],
  },
  {
    rule: '§2.2.3 encoded special characters are characters',
    lines: everybody('Disallow: /file-with-a-%2A.html', 'Disallow: /foo-%24'),
    allowed: ['/file-with-a-b.html', '/foo-'],
    disallowed: ['/file-with-a-%2A.html', '/foo-%24', '/foo-%24x'],
  },
  {
    rule: '§2.2.4 a line of another protocol does not end a group',
    lines: ['User-agent: TestReader', 'Sitemap: https://example.com/s.xml', 'User-agent: OtherReader', 'Disallow: /x'],
    allowed: ['/y'],
    disallowed: ['/x'],
  },
  {
    rule: '§2.2.4 lines nobody knows are passed over',
    lines: everybody('Disallow /a', 'Noindex: /b', ':', 'Disallow: /c', 'Unknown-line'),
    allowed: ['/a', '/b'],
    disallowed: ['/c'],
  },
  {
    rule: '§2.3 the file itself may always be read',
    lines: everybody('Disallow: /'),
    allowed: ['/robots.txt'],
    disallowed: ['/', '/robots.txt2', '/x'],
  },
  {
    rule: '§5.1 the simple example',
    lines: [
      'User-Agent: *',
      'Disallow: *.gif$',
      'Disallow: /example/',
      'Allow: /publications/',
      '',
      'User-Agent: foobot',
      'Disallow:/',
      'Allow:/example/page.html',
    ],
    allowed: ['/publications/', '/x'],
    disallowed: ['/a.gif', '/example/', '/example/page.html'],
  },
];
