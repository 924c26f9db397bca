import { createHash } from 'node:crypto';
import { createServer } from 'node:http';

/** Folders of the site and how many pages each has; with the pages beside them there are fifty. */
const FOLDERS: Readonly<Record<string, number>> = {
  blog: 8,
  products: 8,
  docs: 8,
  customers: 8,
  guides: 7,
  services: 6,
};
const SINGLE = ['/', '/about', '/pricing', '/contact', '/team'];
const PARAGRAPHS = 12;
const SENTENCES = 6;

const SUBJECTS = ['A patient mechanic', 'Our workshop', 'The front wheel', 'Every rider', 'A worn chain', 'This guide'];
const VERBS = ['checks', 'improves', 'explains', 'protects', 'measures', 'repairs', 'changes', 'needs'];
const OBJECTS = [
  'the brake cable',
  'a loose spoke',
  'the morning ride',
  'your warranty',
  'three simple tools',
  'the rim',
];
const ENDINGS = [
  'before winter',
  'without any hurry',
  'in ten minutes',
  'after a long tour',
  'with clean hands',
  'at home',
];

/** A number that always is the same for the same text. */
function numberOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE();
}

function pick(from: readonly string[], seed: string): string {
  return from[numberOf(seed) % from.length] ?? '';
}

function sentence(seed: string): string {
  const parts = [SUBJECTS, VERBS, OBJECTS, ENDINGS].map((words, index) => pick(words, `${seed}/${index}`));
  return `${parts.join(' ')}, and page ${seed.split('/').filter(Boolean).slice(0, 2).join(' ')} says why.`;
}

function paragraph(seed: string): string {
  return Array.from({ length: SENTENCES }, (_, index) => sentence(`${seed}/${index}`)).join(' ');
}

function page(path: string, paths: readonly string[]): string {
  const nav = paths.map((target) => `<li><a href="${target}">${target}</a></li>`).join('');
  const text = Array.from(
    { length: PARAGRAPHS },
    (_, index) => `<h2>Part ${index + 1}</h2><p>${paragraph(`${path}/${index}`)}</p>`,
  );
  return `<!doctype html><html lang="en"><head><title>Spoke ${path}</title><meta name="description" content="About ${path}">
<link rel="canonical" href="${path}"></head><body><header><nav><ul>${nav}</ul></nav></header><main><h1>${path}</h1>
${text.join('\n')}</main><footer><a href="https://github.com/spoke-and-wheel">GitHub</a></footer></body></html>`;
}

const paths = [
  ...SINGLE,
  ...Object.entries(FOLDERS).flatMap(([folder, count]) =>
    Array.from({ length: count }, (_, index) => `/${folder}/part-${index + 1}`),
  ),
];
const pages = new Map(paths.map((path) => [path, page(path, paths)]));

const server = createServer((request, response) => {
  const html = pages.get(request.url ?? '');
  response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The site has no port');
  console.log(`listening http://127.0.0.1:${address.port}/`);
});
