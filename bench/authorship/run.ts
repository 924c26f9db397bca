import { parseArgs } from 'node:util';
import { type Accuracy, compareAuthors } from './compare-authors.js';
import { readCorpus } from './corpus.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    draws: { type: 'string', default: '20' },
    authors: { type: 'string', default: '20' },
    known: { type: 'string', default: '5000' },
    unknown: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
  },
});

const folder = positionals[0];
if (folder === undefined) {
  console.error('Give a folder with <author>/<document>.txt: npm run check:authorship -- texts --draws 20');
  process.exit(1);
}

const result = compareAuthors(
  readCorpus(folder),
  {
    draws: Number(values.draws),
    authors: Number(values.authors),
    known: Number(values.known),
    unknown: Number(values.unknown),
    seed: Number(values.seed),
  },
  (so) => console.log(line(so)),
);
console.log(`\n${result.authors} authors in each draw (or more)\n${line(result)}`);

function line({ delta, fingerprint, texts }: Accuracy): string {
  const gain = (100 * (fingerprint - delta)).toFixed(1);
  return `${texts} texts: Delta ${delta.toFixed(3)}, fingerprint ${fingerprint.toFixed(3)}, ${gain} points apart`;
}
