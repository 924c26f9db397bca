import type { SeoRule } from '../seo-rule.js';
import { CANONICAL_RULES } from './canonical.js';
import { CONTENT_RULES } from './content.js';
import { CONTROL_RULES } from './controls.js';
import { DESCRIPTION_RULES } from './description.js';
import { DOCUMENT_RULES } from './document.js';
import { HEADING_RULES } from './headings.js';
import { IMAGE_FILE_RULES } from './image-files.js';
import { IMAGE_TEXT_RULES } from './image-texts.js';
import { INDEXING_RULES } from './indexing.js';
import { LANGUAGE_RULES } from './language.js';
import { LINK_RULES } from './links.js';
import { LINK_TARGET_RULES } from './link-targets.js';
import { LOADING_RULES } from './loading.js';
import { MEDIA_RULES } from './media.js';
import { MOBILE_RULES } from './mobile.js';
import { PAGE_WEIGHT_RULES } from './page-weight.js';
import { SECURITY_HEADER_RULES } from './security-headers.js';
import { SECURITY_RULES } from './security.js';
import { SHARING_RULES } from './sharing.js';
import { STRUCTURED_DATA_RULES } from './structured-data.js';
import { STRUCTURED_TYPE_RULES } from './structured-types.js';
import { TITLE_RULES } from './title.js';
import { URL_RULES } from './url.js';
import { VISITOR_RULES } from './visitors.js';

/** Changes whenever a rule is added, removed or judges differently. */
export const SEO_RULE_SET_VERSION = '1';

/** Every rule of the audit, in the order in which outcomes are listed. */
export const SEO_RULES: readonly SeoRule[] = [
  ...TITLE_RULES,
  ...DESCRIPTION_RULES,
  ...SHARING_RULES,
  ...DOCUMENT_RULES,
  ...LANGUAGE_RULES,
  ...INDEXING_RULES,
  ...CANONICAL_RULES,
  ...STRUCTURED_DATA_RULES,
  ...STRUCTURED_TYPE_RULES,
  ...SECURITY_RULES,
  ...SECURITY_HEADER_RULES,
  ...HEADING_RULES,
  ...CONTENT_RULES,
  ...LINK_RULES,
  ...LINK_TARGET_RULES,
  ...IMAGE_TEXT_RULES,
  ...IMAGE_FILE_RULES,
  ...MOBILE_RULES,
  ...CONTROL_RULES,
  ...MEDIA_RULES,
  ...VISITOR_RULES,
  ...PAGE_WEIGHT_RULES,
  ...LOADING_RULES,
  ...URL_RULES,
];
