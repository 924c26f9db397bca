import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Clock } from '../src/common/time/index.js';
import { parseSettings, type SettingValues } from '../src/config/index.js';
import { EgressClient } from '../src/egress/index.js';
import { SiteCrawler } from '../src/modules/website-analysis/crawl/index.js';
import { type AnalysedSite, SiteAnalyser } from '../src/modules/website-analysis/site-analyser.js';

const PAGES = 50;
const MOST_SECONDS = 15;
const MOST_MEGABYTES = 300;
const SITE = fileURLToPath(new URL('./crawl-site.js', import.meta.url));

/** The site as a process of its own, so that its memory does not count. */
async function startSite(): Promise<{ url: string; stop: () => Promise<void> }> {
  const child = spawn(process.execPath, [SITE], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const address = /listening (http:\S+)/.exec(chunk.toString())?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', () => reject(new Error('The site did not start')));
  });
  return {
    url,
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

function analyserOf(settings: SettingValues): SiteAnalyser {
  const egress = new EgressClient({ allow: settings.EGRESS_ALLOW, userAgent: settings.CRAWLER_USER_AGENT });
  return new SiteAnalyser(new SiteCrawler(egress, settings), new Clock(), settings);
}

/** What was measured and judged, as text: none of it holds a time. */
function numbersOf({ sections, meta, seoAudit }: AnalysedSite): string {
  return JSON.stringify({ sections, meta, seoAudit });
}

/** One analysis, and the seconds it took. */
async function analyse(
  analyser: SiteAnalyser,
  url: string,
): Promise<{ site: AnalysedSite; seconds: number; reading: number }> {
  const start = performance.now();
  let read = start;
  const scope = { maxPages: PAGES, includeSeo: true };
  const site = await analyser.analyse(url, scope, {
    onFirstFindings: () => undefined,
    onMeasure: () => (read = performance.now()),
  });
  return { site, seconds: (performance.now() - start) / 1_000, reading: (read - start) / 1_000 };
}

const site = await startSite();
const settings = parseSettings({ EGRESS_ALLOW: new URL(site.url).host });
const idle = process.memoryUsage().rss / 1024 ** 2;
const first = await analyse(analyserOf(settings), site.url);
const megabytes = process.resourceUsage().maxRSS / 1024;
const second = await analyse(analyserOf(settings), site.url);
await site.stop();
const isSame = numbersOf(first.site) === numbersOf(second.site);

console.log(`pages read: ${first.site.pages.length} of ${PAGES}, ${settings.CRAWLER_DELAY_MS} ms between requests`);
console.log(
  `whole analysis: ${first.seconds.toFixed(1)} s, ${(first.seconds / MOST_SECONDS).toFixed(2)} of the limit of ${MOST_SECONDS} s`,
);
console.log(`reading ${first.reading.toFixed(1)} s, measuring ${(first.seconds - first.reading).toFixed(1)} s`);
console.log(
  `most memory: ${megabytes.toFixed(0)} MB (idle ${idle.toFixed(0)} MB), ${(megabytes / MOST_MEGABYTES).toFixed(2)} of the limit of ${MOST_MEGABYTES} MB`,
);
console.log(`same input twice: ${isSame ? 'the same numbers' : 'OTHER NUMBERS'}`);

const isWithin = first.seconds <= MOST_SECONDS && megabytes <= MOST_MEGABYTES;
process.exitCode = isWithin && isSame && first.site.pages.length === PAGES ? 0 : 1;
