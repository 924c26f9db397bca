import type { UntrustedText } from '../model-task.js';
import { cutText } from './cut-text.js';
import { fenced } from './fenced.js';

const LONGEST_LABEL = 200;

/** Fewer characters of a text tell nothing; the text is left out then. */
const LEAST_TEXT = 80;

const BETWEEN = '\n\n';

/** Materials in their order, each fenced, as far as there is room. */
export function renderMaterials(
  materials: readonly UntrustedText[],
  fence: string,
  room: number,
  clean: (text: string) => string,
): { text: string; leftOut: number } {
  const parts: string[] = [];
  let left = room;
  let leftOut = 0;
  for (const material of materials) {
    const text = clean(material.text).trim();
    const label = labelOf(material, clean);
    const free = left - fenced(fence, label, '').length - BETWEEN.length;
    const kept = text.length <= free ? text : free < LEAST_TEXT ? '' : cutText(text, free);
    leftOut += text.length - kept.length;
    if (kept === '') continue;
    const part = fenced(fence, label, kept);
    parts.push(part);
    left -= part.length + BETWEEN.length;
  }
  return { text: parts.join(BETWEEN), leftOut };
}

/** One short line: labels name addresses, which strangers choose. */
function labelOf({ label }: UntrustedText, clean: (text: string) => string): string {
  return clean(label).replace(/\s+/g, ' ').trim().slice(0, LONGEST_LABEL).toWellFormed();
}
