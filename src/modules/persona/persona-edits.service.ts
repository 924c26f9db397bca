import { Injectable } from '@nestjs/common';
import type { UserId } from '../../auth/index.js';
import { type FieldProblem, ValidationError } from '../../common/errors/index.js';
import { type SessionChange, SessionsService } from '../sessions/index.js';
import { WebsiteAnalysisService } from '../website-analysis/index.js';
import { PersonaStore } from './persona-store.js';
import { PersonaIncompleteError } from './persona.errors.js';
import { PersonaRepository } from './persona.repository.js';
import { editedPersona } from './rules/edits/edited-persona.js';
import type { PersonaPayload } from './rules/edits/stated-persona.js';
import type { SavedPersona } from './saved-persona.js';

/** Takes what users state about their persona. */
@Injectable()
export class PersonaEditsService {
  constructor(
    private readonly sessions: SessionsService,
    private readonly analyses: WebsiteAnalysisService,
    private readonly personas: PersonaRepository,
    private readonly store: PersonaStore,
  ) {}

  /** As `saveEditedIn`, in a change of its own. */
  saveEdited(userId: UserId, payload: PersonaPayload): Promise<SavedPersona> {
    return this.sessions.change(userId, (change) => this.saveEditedIn(change, payload, ''));
  }

  /**
   * Stores what differs from the stored persona as the user's, as a new version; nothing differs, nothing is stored.
   * `payload` holds `corePersona`, `platformPersonas`, `qualityMetrics` and `selectedPlatforms`, or their snake_case
   * names; each may be absent. `at` is put before the paths in errors. Throws ValidationError for values that make no
   * sense and PersonaIncompleteError when the outcome is not a persona.
   */
  async saveEditedIn(change: SessionChange, payload: PersonaPayload, at = 'data.'): Promise<SavedPersona> {
    const stored = await this.store.load(change);
    const analysis = await this.analyses.findLatest(change.userId);
    const { persona, problems, missing } = editedPersona(payload, stored, analysis);
    if (problems.length > 0) throw new ValidationError(located(problems, at));
    if (missing.length > 0) throw new PersonaIncompleteError(located(missing, at));
    if (stored !== null && persona === stored) return stored;
    const base = stored === null ? null : await this.store.findBase(change, stored.version);
    return this.store.save(change, stored, persona, {
      origin: 'user',
      analysisId: null,
      baseVersion: base?.version ?? null,
    });
  }

  /** Removes the persona and its history. */
  clearIn({ em, userId }: SessionChange): Promise<void> {
    return this.personas.clear(em, userId);
  }
}

function located(problems: readonly FieldProblem[], at: string): FieldProblem[] {
  return problems.map(({ path, message }) => ({ path: `${at}${path}`, message }));
}
