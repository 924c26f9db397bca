import { describeStyle, fingerprintOf } from '../style/index.js';
import { type MeasuredPage, measureText } from '../text/index.js';
import { detectLanguage } from '../text/language.js';

/** What a text says and how, by the same measures as a website. */
export interface MeasuredSample {
  /** ISO 639-3; null when the text is too short to tell. */
  readonly language: string | null;
  readonly style: ReturnType<typeof describeStyle>;
  readonly fingerprint: ReturnType<typeof fingerprintOf>;
}

/** Measures one text. It keeps the processor busy: up to seconds. */
export function measureSample(page: MeasuredPage): MeasuredSample {
  const measures = measureText([page]);
  return {
    language: detectLanguage(page.text),
    style: describeStyle(measures, [page]),
    fingerprint: fingerprintOf(measures),
  };
}
