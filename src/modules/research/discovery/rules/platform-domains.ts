/** What a platform is, and so why a site on its own domain is no competitor. */
export type PlatformKind =
  | 'social_network'
  | 'marketplace'
  | 'app_store'
  | 'site_builder'
  | 'search_engine'
  | 'reference'
  | 'directory'
  | 'infrastructure';

/** Registrable domains by kind. Sites below a shared suffix (`name.github.io`) have domains of their own. */
const DOMAINS: Readonly<Record<PlatformKind, string>> = {
  social_network: `
    facebook.com fb.com fb.me instagram.com threads.net threads.com twitter.com x.com t.co linkedin.com lnkd.in youtube.com
    youtu.be tiktok.com pinterest.com pin.it reddit.com snapchat.com tumblr.com quora.com discord.com discord.gg
    telegram.org t.me whatsapp.com wa.me mastodon.social bsky.app vk.com weibo.com xing.com twitch.tv vimeo.com flickr.com
    medium.com substack.com spotify.com soundcloud.com slideshare.net`,
  marketplace: `
    amazon.com amazon.de amazon.co.uk amazon.fr amazon.it amazon.es amazon.ca amazon.in amzn.to ebay.com ebay.de ebay.co.uk
    etsy.com aliexpress.com alibaba.com walmart.com target.com rakuten.com zalando.com mercadolibre.com fiverr.com upwork.com
    udemy.com kickstarter.com patreon.com ko-fi.com buymeacoffee.com gumroad.com`,
  app_store: 'apple.com chromewebstore.google.com f-droid.org steampowered.com',
  site_builder: `
    wordpress.com wordpress.org wix.com squarespace.com webflow.com webflow.io shopify.com weebly.com jimdo.com blogger.com
    ghost.org hubspot.com mailchimp.com notion.so linktr.ee beehiiv.com godaddy.com framer.com netlify.com vercel.com
    github.com gitlab.com bitbucket.org`,
  search_engine: `
    google.com google.de google.co.uk google.fr goo.gl g.co bing.com duckduckgo.com yahoo.com yandex.com yandex.ru baidu.com
    ecosia.org startpage.com brave.com msn.com aol.com`,
  reference:
    'wikipedia.org wikimedia.org wikidata.org wiktionary.org britannica.com archive.org schema.org w3.org imdb.com',
  directory: `
    yelp.com tripadvisor.com trustpilot.com g2.com capterra.com crunchbase.com glassdoor.com indeed.com similarweb.com
    semrush.com ahrefs.com producthunt.com alternativeto.net owler.com zoominfo.com yellowpages.com getapp.com softwareadvice.com`,
  infrastructure: `
    cloudflare.com cloudfront.net googleapis.com gstatic.com googletagmanager.com doubleclick.net jsdelivr.net unpkg.com
    gravatar.com typeform.com calendly.com eventbrite.com zoom.us paypal.com stripe.com bit.ly tinyurl.com creativecommons.org
    cookiebot.com onetrust.com recaptcha.net microsoft.com mozilla.org adobe.com dropbox.com`,
};

const KINDS: readonly PlatformKind[] = [
  'social_network',
  'marketplace',
  'app_store',
  'site_builder',
  'search_engine',
  'reference',
  'directory',
  'infrastructure',
];

const BY_DOMAIN: ReadonlyMap<string, PlatformKind> = new Map(
  KINDS.flatMap((kind) =>
    DOMAINS[kind]
      .trim()
      .split(/\s+/)
      .map((domain) => [domain, kind] as const),
  ),
);

/** What platform a registrable domain belongs to; null when it is none that is known. */
export function platformOf(domain: string): PlatformKind | null {
  return BY_DOMAIN.get(domain) ?? null;
}
