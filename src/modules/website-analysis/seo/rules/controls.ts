import { brokenAt, missingUnless } from '../breaches.js';
import type { PageRule } from '../seo-rule.js';

/** Whether a page can be used without eyes or a mouse. */
export const CONTROL_RULES: readonly PageRule[] = [
  {
    id: 'accessibility.fields_labelled',
    version: 1,
    category: 'accessibility',
    severity: 'warning',
    scope: 'page',
    message: 'A form field has no label.',
    fix: 'Add a <label for="…"> to the field; a placeholder is not enough.',
    check: ({ accessibility: facts }) => (facts.fields === 0 ? null : brokenAt(facts.fields_without_label)),
  },
  {
    id: 'accessibility.buttons_named',
    version: 1,
    category: 'accessibility',
    severity: 'warning',
    scope: 'page',
    message: 'A button has no name.',
    fix: 'Write text into the button, or name its icon with aria-label.',
    check: ({ accessibility: facts }) => (facts.buttons === 0 ? null : brokenAt(facts.buttons_without_name)),
  },
  {
    id: 'accessibility.frames_titled',
    version: 1,
    category: 'accessibility',
    severity: 'recommendation',
    scope: 'page',
    message: 'A frame has no title.',
    fix: 'Say in the title attribute of the iframe what it shows.',
    check: ({ accessibility: facts }) => (facts.frames === 0 ? null : brokenAt(facts.frames_without_title)),
  },
  {
    id: 'accessibility.main_marked',
    version: 1,
    category: 'accessibility',
    severity: 'recommendation',
    scope: 'page',
    message: 'The main content is not marked.',
    fix: 'Put the content of the page into a <main> element.',
    check: ({ accessibility: facts, needs_rendering: needsRendering }) =>
      needsRendering ? null : missingUnless(facts.has_main, 'main'),
  },
  {
    id: 'accessibility.ids_unique',
    version: 1,
    category: 'accessibility',
    severity: 'recommendation',
    scope: 'page',
    message: 'Two elements have the same id.',
    fix: 'Use every id once; labels and links find only the first.',
    check: ({ accessibility: facts }) => brokenAt(facts.repeated_ids),
  },
  {
    id: 'accessibility.tab_order',
    version: 1,
    category: 'accessibility',
    severity: 'recommendation',
    scope: 'page',
    message: 'An element changes the order of the tab key.',
    fix: 'Remove positive tabindex values, and put elements into the order in which they are read.',
    check: ({ accessibility: facts }) => brokenAt(facts.positive_tab_indexes),
  },
];
