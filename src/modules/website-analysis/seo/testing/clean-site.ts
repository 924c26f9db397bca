/** Running text of `words` words at least: sentences of a manual, numbered so that no two paragraphs are the same. */
export function prose(topic: string, words: number): string {
  const paragraphs: string[] = [];
  for (let index = 1; paragraphs.join(' ').split(' ').length < words; index += 1) {
    paragraphs.push(
      `<p>Step ${index} of ${topic} needs a dry cloth and a quiet hour. Wipe every part before you look at it again, ` +
        'because dirt hides the small cracks that matter most. Note what you find, and compare it with last month.</p>',
    );
  }
  return paragraphs.join('\n');
}

const data = (...nodes: readonly object[]): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes })}</script>`;

const photo = (number: number, more: string): string =>
  `<img src="/photos/wheel-${number}.webp" alt="Wheel number ${number} on the stand" width="640" height="480"${more}>`;

const FRAME_OF_PAGE = `<nav><a href="/">Start</a> <a href="/guides/chain-care">Chain care</a> <a href="/prices">Prices</a>
<a href="/workshop">Workshop</a> <a href="#opening-hours">Opening hours</a></nav>`;

const FOOTER = `<footer><h2 id="opening-hours">Opening hours</h2><p>Monday to Friday</p>
<a href="/privacy">Privacy policy</a> <a href="/contact">Contact us</a> <a href="mailto:hello@clean.example">Write to us</a>
<a href="https://www.instagram.com/WheelStand">Instagram</a>
<a href="https://partner.example/" target="_blank" rel="noopener">Our partner for frames</a></footer>`;

/** Address of the home page of a site that keeps every rule. */
export const HOME_URL = 'https://clean.example/';

/** Its HTML. */
export const HOME_HTML = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Wheel Stand: bicycle repairs in a day</title>
<meta name="description" content="We repair bicycles within a day, explain every step, and lend you a wheel until yours runs true again.">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="index, follow">
<link rel="canonical" href="https://clean.example/">
<link rel="alternate" hreflang="en" href="https://clean.example/">
<link rel="alternate" hreflang="de-AT" href="https://clean.example/de/">
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/site.css">
<script src="/site.js" defer></script>
<meta property="og:title" content="Wheel Stand">
<meta property="og:description" content="Bicycle repairs in a day">
<meta property="og:type" content="website">
<meta property="og:url" content="https://clean.example/">
<meta property="og:image" content="https://clean.example/photos/wheel-1.webp">
<meta name="twitter:card" content="summary_large_image">
${data(
  { '@type': 'Organization', name: 'Wheel Stand', url: HOME_URL },
  { '@type': 'LocalBusiness', name: 'Wheel Stand Workshop', address: 'Mill Lane 4' },
  {
    '@type': 'Product',
    name: 'Repair',
    aggregateRating: { '@type': 'AggregateRating', ratingValue: 4.8, reviewCount: 31 },
  },
  { '@type': 'BreadcrumbList', itemListElement: [{ '@type': 'ListItem', position: 1 }] },
  { '@type': 'FAQPage', mainEntity: [{ '@type': 'Question', name: 'How long?' }] },
  { '@type': 'Event', name: 'Open day', startDate: '2027-05-01', location: 'Workshop' },
)}
</head>
<body>
${FRAME_OF_PAGE}
<main>
<h1>Bicycle repairs in a day</h1>
${prose('the repair', 320)}
<h2>Photographs</h2>
${[1, 2, 3, 4, 5].map((number) => photo(number, '')).join('\n')}
${photo(6, ' loading="lazy"')}
<h2>See how we work</h2>
<video src="/work.mp4" muted autoplay><track kind="captions" src="/work.vtt"></video>
<iframe src="https://map.example/here" title="Map of the workshop"></iframe>
<h2>Ask us</h2>
<form method="post" action="/questions"><label for="question">Your question</label><input id="question" name="question">
<button>Send the question</button></form>
<form method="post" action="/sign-in"><label>Password <input type="password" name="password"></label></form>
</main>
${FOOTER}
</body>
</html>`;

/** Address of an article of the same site. */
export const ARTICLE_URL = 'https://clean.example/guides/chain-care';

/** Its HTML. */
export const ARTICLE_HTML = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Chain care: clean, dry and oil in ten minutes</title>
<meta name="description" content="Ten minutes a week keep a chain quiet for years: how to clean, dry and oil it, and which oil to buy for winter.">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="canonical" href="https://clean.example/guides/chain-care">
<link rel="icon" href="/icon.svg">
<meta property="og:title" content="Chain care">
<meta property="og:description" content="Ten minutes a week">
<meta property="og:type" content="article">
<meta property="og:url" content="https://clean.example/guides/chain-care">
<meta property="og:image" content="https://clean.example/photos/chain.webp">
<meta property="article:published_time" content="2026-03-01">
<meta name="author" content="The workshop">
<meta name="twitter:card" content="summary">
${data({
  '@type': 'BlogPosting',
  headline: 'Chain care',
  datePublished: '2026-03-01',
  author: 'The workshop',
  image: 'https://clean.example/photos/chain.webp',
})}
</head>
<body>
${FRAME_OF_PAGE}
<main><article>
<h1>Chain care</h1>
${prose('cleaning the chain', 330)}
<h2>Oil</h2>
${prose('oiling the chain', 330)}
</article></main>
${FOOTER}
</body>
</html>`;

/** Response headers of both pages. */
export const CLEAN_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-encoding': 'br',
  'cache-control': 'max-age=600',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "frame-ancestors 'self'",
  'referrer-policy': 'strict-origin-when-cross-origin',
};
