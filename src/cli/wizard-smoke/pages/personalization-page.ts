import { openAvatarTab } from './avatar-tab.js';
import { OPTIONS_FIELDS } from './fields/persona-fields.js';
import { isWhole, personaOf } from './generate-persona.js';
import { pressPersonalizationButtons } from './personalization-buttons.js';
import { StuckError, type Visit } from './visit.js';
import { openVoiceTab } from './voice-tab.js';
import type { Wizard } from './wizard.js';

const OPTIONS = '/api/onboarding/personalization/configuration-options';

/**
 * The personalization page: persona, picture and voice; completes the step with everything gathered so far. Whether the
 * user presses the other buttons as well is said by `pressesButtons`.
 */
export async function passPersonalizationPage(wizard: Wizard, pressesButtons: boolean): Promise<void> {
  await openPersonalizationPage(wizard);
  if (pressesButtons) await pressPersonalizationButtons(wizard);
  await wizard.completeStep({
    ...wizard.state,
    introVideo: { set: false, url: null },
    stepType: 'personalization',
    completedAt: new Date().toISOString(),
  });
}

/** Opens the page and lets it load; the user has not continued yet. Throws StuckError when the page cannot be passed. */
export async function openPersonalizationPage(wizard: Wizard): Promise<void> {
  const { visit } = wizard;
  visit.recorder.enter('personalization page');
  await readOptions(visit);
  const [brandAvatar, voiceClone, persona] = await Promise.all([
    openAvatarTab(visit),
    openVoiceTab(visit),
    personaOf(wizard),
  ]);
  wizard.gather({ ...persona, brandAvatar, voiceClone });
  if (!isWhole(persona)) throw new StuckError('The persona lacks its core, a platform or its quality');
  if (!brandAvatar.set) throw new StuckError('No picture can be set');
  if (!voiceClone.set) throw new StuckError('No voice can be set');
}

/** The page shows nothing before these are there. */
async function readOptions({ clients, recorder }: Visit): Promise<void> {
  recorder.read(`GET ${OPTIONS}`, await clients.api.get(OPTIONS), OPTIONS_FIELDS);
}
