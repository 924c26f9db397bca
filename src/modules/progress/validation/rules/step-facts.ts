import type { Place } from '../../../../common/rules/index.js';
import type { KeysOutcome } from '../../../api-keys/index.js';
import type { TextFacts } from '../../../persona/index.js';
import type { Step3Outcome } from '../../../research/index.js';
import type { WebsiteOutcome } from '../../../website-analysis/index.js';
import type { StepNumber } from '../../rules/steps.js';

/** The newest analysis, as far as rules ask for it. */
export interface AnalysisFacts {
  /** Null without a website. */
  readonly url: string | null;
  readonly isComplete: boolean;
  /** What the analysis itself warns of. */
  readonly warning: string | null;
  /** What the site publishes, as measured or stated; empty when nobody knows. */
  readonly contentTypes: readonly string[];
  readonly updatedAt: Date;
}

/** The persona that a step would leave behind. */
export interface PersonaFacts {
  /** What it lacks to be stored, with paths below `data`. */
  readonly missing: readonly Place[];
  /** Platforms with a persona. */
  readonly platforms: readonly string[];
  readonly selected: readonly string[];
  /** When the stored persona last changed; null when none is stored. */
  readonly updatedAt: Date | null;
}

/** What step 5 would hold. */
export interface IntegrationFacts {
  /** Platforms that the user says to publish to, in lower case. */
  readonly platforms: readonly string[];
  /** Connected accounts; `platform` in lower case. */
  readonly accounts: readonly { readonly path: string; readonly platform: string }[];
}

/** Everything that the rules judge: what is stored, as it would be with the payload. It holds no secret. */
export interface StepFacts {
  readonly step: StepNumber;
  /** Required steps before this one that are not finished. */
  readonly openBefore: readonly StepNumber[];
  /** Values of the payload that make no sense. */
  readonly problems: readonly Place[];
  /** Places of the payload that look like secrets. */
  readonly secrets: readonly Place[];
  readonly keys: Pick<KeysOutcome, 'doubts'> & {
    /** Providers of keys that are stored or given. */
    readonly providers: readonly string[];
  };
  readonly website: Omit<WebsiteOutcome, 'secret'>;
  /** Whether it is known what the business does. */
  readonly isBusinessKnown: boolean;
  /** Null without an analysis. */
  readonly analysis: AnalysisFacts | null;
  readonly research: Omit<Step3Outcome, 'problems'>;
  /** Providers that settings name, with the path of each. */
  readonly chosenProviders: readonly { readonly path: string; readonly provider: string }[];
  readonly text: TextFacts;
  readonly persona: PersonaFacts;
  readonly integrations: IntegrationFacts;
}
