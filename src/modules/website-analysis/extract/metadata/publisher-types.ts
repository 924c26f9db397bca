/** JSON-LD types that describe the publisher of a site: organisations and schema.org's kinds of local business. */
export const PUBLISHER_TYPES =
  /^(?:Organization|Corporation|NGO|LocalBusiness|Store|NewsMediaOrganization|OnlineBusiness|OnlineStore|ProfessionalService|[A-Z][A-Za-z]*(?:Business|Store|Shop|Organization|Service|Restaurant|Agency|Repair))$/;

/** JSON-LD types of things written and published. */
export const ARTICLE_TYPES = /^(?:[A-Z][A-Za-z]*)?(?:Article|Posting|Report)$|^WebPage$|^HowTo$/;
