import { ABSENT } from '../absence-reasons.js';
import type { FieldRecorder } from '../field-recorder.js';
import type { CorePersona } from '../persona-document.js';
import { analysisTextAt, type PersonaSource } from '../persona-source.js';
import { describeVoice } from './voice-description.js';

const PUBLISHER = '/crawl_result/content/brand_info/company_name';

/** Name and description of the voice; who it is and what it believes needs a model or the user. */
export function buildIdentity(recorder: FieldRecorder, at: string): CorePersona['identity'] {
  return {
    persona_name: recorder.value(`${at}/persona_name`, nameOf(recorder.source), {
      origin: 'derived',
      method: 'site_name@1',
    }),
    archetype: recorder.absent(`${at}/archetype`, ABSENT.needsModel),
    core_belief: recorder.absent(`${at}/core_belief`, ABSENT.needsModel),
    brand_voice_description: recorder.value(`${at}/brand_voice_description`, describeVoice(recorder.source), {
      origin: 'heuristic',
      method: 'voice_description@1',
      shownBy: '/writing_style/voice',
    }),
  };
}

function nameOf(source: PersonaSource): string | null {
  const site = siteNameOf(source);
  return site === null ? null : `Voice of ${site}`;
}

/** The publisher as the home page states it, else the host without `www.`; null without a website. */
function siteNameOf(source: PersonaSource): string | null {
  const { website_url: url } = source.analysis;
  const host = url === null ? undefined : URL.parse(url)?.host.replace(/^www\./, '');
  return analysisTextAt(source, PUBLISHER) ?? host ?? url;
}
