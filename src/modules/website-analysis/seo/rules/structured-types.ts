import type { PageRule, SeoSeverity } from '../seo-rule.js';

/** What one type of schema.org needs so that search engines show more than a link. */
interface TypeNeeds {
  readonly id: string;
  readonly severity: SeoSeverity;
  readonly types: RegExp;
  /** Of every group one property must be there. */
  readonly needs: readonly (readonly string[])[];
  readonly message: string;
  readonly fix: string;
}

const TYPE_NEEDS: readonly TypeNeeds[] = [
  {
    id: 'structured_data.article_complete',
    severity: 'warning',
    types: /^(?:[A-Z][A-Za-z]*)?(?:Article|BlogPosting)$/,
    needs: [['headline'], ['datePublished'], ['author'], ['image']],
    message: 'An article lacks properties in its structured data.',
    fix: 'Give every article headline, datePublished, author and image.',
  },
  {
    id: 'structured_data.product_complete',
    severity: 'warning',
    types: /^Product$/,
    needs: [['name'], ['offers', 'review', 'aggregateRating']],
    message: 'A product lacks properties in its structured data.',
    fix: 'Give every product a name, and offers, a review or an aggregateRating.',
  },
  {
    id: 'structured_data.rating_complete',
    severity: 'warning',
    types: /^AggregateRating$/,
    needs: [['ratingValue'], ['reviewCount', 'ratingCount']],
    message: 'A rating lacks properties in its structured data.',
    fix: 'Give every rating ratingValue, and reviewCount or ratingCount.',
  },
  {
    id: 'structured_data.breadcrumb_complete',
    severity: 'recommendation',
    types: /^BreadcrumbList$/,
    needs: [['itemListElement']],
    message: 'A breadcrumb list names no pages.',
    fix: 'List the pages of the path in itemListElement.',
  },
  {
    id: 'structured_data.questions_complete',
    severity: 'recommendation',
    types: /^FAQPage$/,
    needs: [['mainEntity']],
    message: 'A page of questions names no question in its structured data.',
    fix: 'List the questions with their answers in mainEntity.',
  },
  {
    id: 'structured_data.event_complete',
    severity: 'warning',
    types: /^[A-Za-z]*Event$/,
    needs: [['name'], ['startDate'], ['location']],
    message: 'An event lacks properties in its structured data.',
    fix: 'Give every event name, startDate and location.',
  },
  {
    id: 'structured_data.business_complete',
    severity: 'recommendation',
    types: /^(?:LocalBusiness|Store|Restaurant|ProfessionalService)$/,
    needs: [['name'], ['address']],
    message: 'A local business lacks properties in its structured data.',
    fix: 'Give the business its name and address.',
  },
];

/** Whether the objects of each type say what search engines need. */
export const STRUCTURED_TYPE_RULES: readonly PageRule[] = TYPE_NEEDS.map(({ types, needs, ...text }) => ({
  ...text,
  version: 1,
  category: 'technical',
  scope: 'page',
  check: ({ structured_data: { items } }) => {
    const meant = items.filter((item) => item.types.some((type) => types.test(type)));
    if (meant.length === 0) return null;
    return meant.flatMap((item) => {
      const missing = needs.filter((group) => !group.some((property) => item.properties.includes(property)));
      if (missing.length === 0) return [];
      const value = `without ${missing.map((group) => group.join(' or ')).join(', ')}`;
      return [{ locator: 'script[type="application/ld+json"]', quote: item.types.join(', '), value }];
    });
  },
}));
