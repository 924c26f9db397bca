import { isJson, type Json } from '../../demo/api-client.js';
import { isCopyGood, isNewUser, pageIndex, type PageName, PAGES } from '../browser/restore-rules.js';
import { COMPLETED_STEP_FIELDS } from './fields/init-fields.js';
import { type Init, INIT_COPY, loadInit, standingOf } from './load-init.js';
import { restoredState } from './restored-state.js';
import type { Visit } from './visit.js';

const STATE = 'onboarding_step_data';
const ACTIVE = 'onboarding_active_step';

/** The frame around the pages: knows which page is shown and what all of them gathered. */
export class Wizard {
  /** What the pages gathered, as it is sent with the later steps. */
  state: Json = {};
  private index = 0;

  private constructor(readonly visit: Visit) {}

  /** Opens the wizard with what the browser and the server kept. */
  static async open(visit: Visit): Promise<Wizard> {
    visit.recorder.enter('wizard');
    const wizard = new Wizard(visit);
    await wizard.restore();
    return wizard;
  }

  /** Name of the page that is shown. */
  get page(): PageName {
    return PAGES[this.index] ?? 'Finish';
  }

  /** Adds to what was gathered. */
  gather(data: Json): void {
    this.replace({ ...this.state, ...data });
  }

  /** Continue on a page that sends nothing. */
  goOn(): void {
    this.index += 1;
    this.visit.device.local.put(ACTIVE, String(this.index));
  }

  /** Continue on a page that completes its step. Throws CallError when the wizard would not go on. */
  async completeStep(data: Json): Promise<void> {
    const { clients, recorder } = this.visit;
    const path = `/api/onboarding/step/${this.index + 1}/complete`;
    const answer = await clients.api.post(path, { data, validation_errors: [] });
    recorder.read(`POST ${path}`, answer, COMPLETED_STEP_FIELDS);
    const warnings = isJson(answer) ? answer['warnings'] : null;
    if (Array.isArray(warnings) && warnings.length > 0) recorder.note(`warned: ${warnings.join(', ')}`);
    await clients.api.get('/api/onboarding/status');
    this.goOn();
  }

  /** Puts other data in place of what was gathered, as the integrations page does. */
  replace(data: Json): void {
    this.state = data;
    this.visit.device.local.put(STATE, data);
  }

  private async restore(): Promise<void> {
    const { local } = this.visit.device;
    this.state = local.document(STATE) ?? {};
    const stored = local.text(ACTIVE);
    const localIndex = stored === null ? null : Number(stored);
    const copy = this.goodCopy(localIndex);
    if (copy !== null && isNewUser(copy.standing)) {
      this.beginAnew();
      return;
    }
    const { document, standing } = copy ?? (await loadInit(this.visit));
    this.index = pageIndex(standing, localIndex);
    this.gather(restoredState(document, this.visit.recorder));
  }

  private goodCopy(localIndex: number | null): Init | null {
    const { session } = this.visit.device;
    const document = session.document(INIT_COPY);
    const copy = document === null ? null : { document, standing: standingOf(document) };
    if (copy === null || isCopyGood(copy.standing, localIndex)) return copy;
    session.remove(INIT_COPY);
    return null;
  }

  private beginAnew(): void {
    this.visit.device.local.remove(STATE, ACTIVE);
    this.state = {};
    this.index = 0;
  }
}
