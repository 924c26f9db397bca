import { Injectable } from '@nestjs/common';
import type { UserId } from '../../../auth/index.js';
import { measureDraftInThread, type StyleFingerprint, WebsiteAnalysisService } from '../../website-analysis/index.js';
import { PersonaService } from '../persona.service.js';
import { FidelityNeedsFingerprintError } from './fidelity.errors.js';
import { type Draft, type FidelityReport, fidelityReport } from './rules/fidelity-report.js';

/** A report with what it was measured against. */
export interface SourcedReport extends FidelityReport {
  readonly analysis_id: number;
  /** Version of the persona that the words come from; null without a persona. */
  readonly persona_version: number | null;
}

/** Holds drafts against the user's own writing; nothing is stored. */
@Injectable()
export class FidelityService {
  constructor(
    private readonly analyses: WebsiteAnalysisService,
    private readonly personas: PersonaService,
  ) {}

  /** Throws FidelityNeedsFingerprintError and DraftTooComplexError. */
  async report(userId: UserId, draft: Draft): Promise<SourcedReport> {
    const analysis = await this.analyses.findLatest(userId);
    if (analysis === null) throw new FidelityNeedsFingerprintError('no_analysis');
    const own = analysis.style_fingerprint;
    if (own === null || own.basis.words === 0) throw new FidelityNeedsFingerprintError('no_own_text');
    const persona = await this.personas.find(userId);
    const measured = await measureDraftInThread(draft.text);
    assertComparable(own, measured.fingerprint);
    return {
      ...fidelityReport(draft, measured, own, persona),
      analysis_id: analysis.id,
      persona_version: persona?.version ?? null,
    };
  }
}

function assertComparable(own: StyleFingerprint, draft: StyleFingerprint): void {
  if (own.version !== draft.version) throw new FidelityNeedsFingerprintError('earlier_version');
}
