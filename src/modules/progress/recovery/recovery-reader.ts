import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type SettingValues } from '../../../config/index.js';
import { IntegrationsService } from '../../integrations/index.js';
import { OnboardingEvent, type SessionChange } from '../../sessions/index.js';
import { stepOfRow } from '../projection.js';
import type { StepNumber } from '../rules/steps.js';
import { StepRequirements } from '../step-requirements.js';
import { openJobsIn } from './open-jobs.js';
import { readLog } from './rules/log-reading.js';
import type { Artefacts, ArtefactState, RecoveryView } from './rules/recovery-view.js';
import type { StoredRows } from './rules/stored-rows.js';

/** Steps that cannot be completed without storing something. */
const STEPS_IN_NEED: readonly StepNumber[] = [1, 2, 3, 4];

/** Step 5 stores what the user states, and needs nothing. */
const INTEGRATIONS_STEP: StepNumber = 5;

/** Reads what a diagnosis looks at. The session is locked, so that all of it belongs to one moment. */
@Injectable()
export class RecoveryReader {
  constructor(
    private readonly requirements: StepRequirements,
    private readonly integrations: IntegrationsService,
    @Inject(SETTINGS) private readonly settings: SettingValues,
  ) {}

  /** The view of the locked session; nothing is kept in its unit of work. */
  async readIn(change: SessionChange): Promise<RecoveryView> {
    const { em, session, now } = change;
    const events = await em.find(OnboardingEvent, { session }, { orderBy: { seq: 'asc' }, disableIdentityMap: true });
    return {
      rows: rowsIn(change),
      log: readLog(events),
      artefacts: await this.artefactsIn(change),
      jobs: await openJobsIn(change),
      optional: this.settings.ONBOARDING_OPTIONAL_STEPS,
      now,
    };
  }

  private async artefactsIn(change: SessionChange): Promise<Artefacts> {
    const artefacts = new Map<StepNumber, ArtefactState>();
    for (const step of STEPS_IN_NEED) artefacts.set(step, await this.requirements.stateIn(change, step));
    artefacts.set(INTEGRATIONS_STEP, (await this.integrations.existIn(change)) ? 'stored' : 'not_needed');
    return artefacts;
  }
}

function rowsIn({ standing, steps }: SessionChange): StoredRows {
  return {
    session: { ...standing },
    steps: new Map([...steps].map(([number, row]) => [number, stepOfRow(row)])),
  };
}
