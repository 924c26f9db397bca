import { listed } from '../../text/data/listed.js';
import { wordsOf } from './path-words.js';

/** What a part of a site is for. */
export type Pillar = 'Educational' | 'Transactional' | 'Comparison' | 'Company' | 'Tools';

/** Pages of each pillar. */
export type PillarCounts = Readonly<Record<Pillar, number>>;

/** Path segments that name a pillar. They are compared whole: `/team` is about the company, `/steam-engines` is not. */
const SEGMENTS: Readonly<Record<Pillar, ReadonlySet<string>>> = {
  Educational: new Set(
    listed(`
academy, article, articles, blog, course, courses, docs, documentation, ebook, ebooks, faq, faqs, glossary, guide, guides,
help, how-to, insights, knowledge-base, learn, learning, lessons, news, posts, resources, tips, training, tutorial,
tutorials, webinar, webinars, whitepaper, whitepapers, wiki
`),
  ),
  Transactional: new Set(
    listed(`
book, booking, buy, cart, catalog, catalogue, checkout, collections, demo, free-trial, get-started, offer, offers, order,
plans, price, prices, pricing, product, products, quote, sale, service, services, shop, signup, sign-up, store, subscribe,
trial
`),
  ),
  Comparison: new Set(
    listed(`alternative, alternatives, best, compare, comparison, comparisons, review, reviews, versus, vs`),
  ),
  Company: new Set(
    listed(`
about, about-us, career, careers, company, contact, contact-us, culture, customers, history, investors, jobs, leadership,
mission, our-story, partners, people, press, story, team, testimonials, who-we-are
`),
  ),
  Tools: new Set(
    listed(`
app, apps, calculator, calculators, checker, converter, generator, generators, integrations, plugin, plugins, template,
templates, tool, tools, widgets
`),
  ),
};
/** Words that compare two things wherever they stand in a segment: `spokes-vs-rims`. */
const COMPARING_WORDS: readonly string[] = ['vs', 'versus'];
const PILLARS: readonly Pillar[] = ['Educational', 'Transactional', 'Comparison', 'Company', 'Tools'];

/** Counts pages by pillar. A page belongs to the pillar its outermost matching segment names, or to none. */
export function countPillars(paths: readonly (readonly string[])[]): PillarCounts {
  const counts: Record<Pillar, number> = { Educational: 0, Transactional: 0, Comparison: 0, Company: 0, Tools: 0 };
  for (const path of paths) {
    const pillar = path.map(pillarOf).find((found) => found !== undefined);
    if (pillar !== undefined) counts[pillar] += 1;
  }
  return counts;
}

function pillarOf(segment: string): Pillar | undefined {
  const named = PILLARS.find((pillar) => SEGMENTS[pillar].has(segment));
  return named ?? (wordsOf(segment).some((word) => COMPARING_WORDS.includes(word)) ? 'Comparison' : undefined);
}
