import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { type UserId, UserScope } from '../../../auth/index.js';
import type { SessionChange } from '../../sessions/index.js';
import { BusinessInfoService } from '../../business-info/index.js';
import { WebsiteAnalysisService } from '../../website-analysis/index.js';
import { PersonaStore } from '../persona-store.js';
import type { PersonaVersion } from '../persona-version.entity.js';
import { PersonaNeedsTextError } from '../persona.errors.js';
import { PersonaRepository } from '../persona.repository.js';
import { businessPage } from '../rules/claims/business-page.js';
import { type PageText, pageTexts } from '../rules/claims/page-text.js';
import { mergeEdits, type MergeConflict } from '../rules/edits/merge-edits.js';
import type { PersonaDocument } from '../rules/persona-document.js';
import { type PersonaSource, personaSourceOf } from '../rules/persona-source.js';
import { MIN_WORDS } from '../rules/readiness-rules.js';
import { type SavedPersona, savedPersonaOf } from '../saved-persona.js';
import { type GeneratedBase, type GenerationWish, planGeneration } from './generation-plan.js';
import {
  type GeneratedPersona,
  type GenerationInput,
  type GenerationWatch,
  PersonaGenerator,
} from './persona-generator.js';

/** What a persona is wanted for. */
export type PersonaWish = Omit<GenerationWish, 'analysisId'>;

/** What was stored. */
export interface StoredGeneration {
  readonly persona: SavedPersona;
  readonly conflicts: readonly MergeConflict[];
}

/** Makes the user's persona from the newest analysis and what is said of the business; what the user stated in the current one stays. */
@Injectable()
export class PersonaGeneration {
  constructor(
    private readonly em: EntityManager,
    private readonly scope: UserScope,
    private readonly analyses: WebsiteAnalysisService,
    private readonly business: BusinessInfoService,
    private readonly personas: PersonaRepository,
    private readonly store: PersonaStore,
    private readonly generator: PersonaGenerator,
  ) {}

  /** Throws PersonaNeedsTextError when the newest analysis has too little text and the business is not described. */
  async assertReady(userId: UserId): Promise<void> {
    await this.getSource(userId);
  }

  /** The persona as it is generated now, without the user's edits. Throws PersonaNeedsTextError. */
  async generate(userId: UserId, wish: PersonaWish, watch: GenerationWatch): Promise<GeneratedPersona> {
    const input = await this.prepare(userId, wish);
    return this.scope.run(userId, () => this.generator.generate(input, watch));
  }

  /** The persona that would be stored. Throws PersonaNeedsTextError. */
  async preview(userId: UserId, wish: PersonaWish): Promise<PersonaDocument> {
    const input = await this.prepare(userId, wish);
    const { document: theirs } = await this.generator.generate(input);
    const { stored: mine, base, source } = input;
    return mergeEdits({ base: base?.document ?? null, mine, theirs }, source).persona;
  }

  /** Stores what was generated with the user's edits in it, unless it is the current persona or `isForced`. */
  async storeIn(change: SessionChange, generated: GeneratedPersona, isForced: boolean): Promise<StoredGeneration> {
    const mine = await this.store.load(change);
    const base = mine === null ? null : await this.store.findBase(change, mine.version);
    const source = await this.getSource(change.userId);
    const theirs = generated.document;
    const { persona, conflicts } = mergeEdits({ base: base === null ? null : documentOf(base), mine, theirs }, source);
    const from = { origin: 'generated', analysisId: generated.lineage.analysis_id, generated, conflicts } as const;
    const stored = isForced
      ? await this.store.save(change, mine, persona, from)
      : await this.store.saveIfNew(change, persona, from);
    return { persona: stored, conflicts };
  }

  private prepare(userId: UserId, { platforms, regenerate }: PersonaWish): Promise<GenerationInput> {
    return this.scope.run(userId, async () => {
      const source = await this.getSource(userId);
      const row = await this.personas.find(this.em, userId);
      const stored = row === null ? null : savedPersonaOf(row, null);
      const base = row === null ? null : baseOf(await this.store.findBase({ em: this.em, userId }, row.version));
      const plan = planGeneration({ platforms, regenerate, analysisId: source.analysis.id ?? null }, stored, base);
      return { userId, plan, source, pages: await this.pagesOf(userId, source), stored, base };
    });
  }

  private async getSource(userId: UserId): Promise<PersonaSource> {
    const source = personaSourceOf(await this.analyses.findLatest(userId), await this.business.find(userId));
    const words = source?.fingerprint.basis.words ?? 0;
    const isEnough = words >= MIN_WORDS || (source !== null && source.business !== null);
    if (source === null || !isEnough) throw new PersonaNeedsTextError(words, MIN_WORDS);
    return source;
  }

  private async pagesOf(userId: UserId, { analysis, business }: PersonaSource): Promise<PageText[]> {
    const read = analysis.id === undefined ? [] : pageTexts(await this.analyses.listPages(userId, analysis.id));
    return business === null ? read : [businessPage(business), ...read];
  }
}

function baseOf(version: PersonaVersion | null): GeneratedBase | null {
  if (version === null) return null;
  return { document: documentOf(version), analysisId: version.analysisId, lineage: version.lineage };
}

/** Versions that are older than the column hold the user's edits too, which are marked as such. */
function documentOf({ generated, document }: PersonaVersion): PersonaDocument {
  return generated ?? document;
}
