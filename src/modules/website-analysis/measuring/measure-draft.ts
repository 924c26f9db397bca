import { fingerprintOfText } from '../style/index.js';
import { analysePage } from '../text/segmentation/analyse-page.js';
import { sentencesOf } from '../text/segmentation/analysed-page.js';
import { detectLanguage } from '../text/language.js';
import { type MeasuredDraft, PARTS } from './measured-draft.js';

/** Measures a draft like a website, and again without each tenth of its sentences. The same text gives the same result. */
export function measureDraft(text: string): MeasuredDraft {
  const fingerprint = fingerprintOfText(text);
  const sentences = sentencesOf(analysePage({ url: 'text:', text, contentHash: '' }, detectLanguage(text)));
  if (sentences.length < PARTS) return { fingerprint, reduced: [] };
  const reduced = Array.from({ length: PARTS }, (_, part) =>
    fingerprintOfText(
      without(
        text,
        sentences.filter((_sentence, index) => index % PARTS === part),
      ),
    ),
  );
  return { fingerprint, reduced };
}

/** The text without the given sentences, which come in reading order; the white space around them stays. */
function without(text: string, sentences: readonly { readonly start: number; readonly end: number }[]): string {
  let kept = '';
  let at = 0;
  for (const { start, end } of sentences) {
    kept += text.slice(at, start);
    at = end;
  }
  return kept + text.slice(at);
}
