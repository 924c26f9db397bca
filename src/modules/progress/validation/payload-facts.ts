import { isSecretProblem, type JsonObject, secretProblem } from '../../../common/documents/index.js';
import { type FieldProblem, ValidationError } from '../../../common/errors/index.js';
import { keysOutcome } from '../../api-keys/index.js';
import { IntegrationsStateDto } from '../../integrations/index.js';
import { editedPersona } from '../../persona/index.js';
import { step3Outcome } from '../../research/index.js';
import { websiteOutcome } from '../../website-analysis/index.js';
import type { StepNumber } from '../rules/steps.js';
import { readKnownFields } from '../../../common/http/index.js';
import { ApiKeysPayload, WebsitePayload } from '../step-payloads.js';
import { integrationFactsOf } from './integration-facts.js';
import type { StepFacts } from './rules/step-facts.js';
import type { StoredDocuments } from './stored-facts.js';

type Reader = (data: JsonObject, stored: StoredDocuments, before: StepFacts) => Partial<StepFacts>;

const READERS: Readonly<Record<StepNumber, Reader>> = {
  1: (data, stored) => {
    const { payload, problems } = attempt(() => readKnownFields(ApiKeysPayload, { ...data }, 'data'));
    const { providers, doubts, problems: bad } = keysOutcome(payload?.api_keys ?? {}, stored.hasAddress);
    return { ...sorted([...problems, ...bad]), keys: { providers: [...stored.providers, ...providers], doubts } };
  },
  2: (data, { analysis }, { isBusinessKnown }) => {
    const { payload, problems } = attempt(() => readKnownFields(WebsitePayload, { ...data }, 'data'));
    const { secret, ...website } = websiteOutcome(payload ?? {}, analysis);
    return {
      ...sorted([...problems, ...(secret === null ? [] : [secret])]),
      website,
      isBusinessKnown: isBusinessKnown || payload?.businessData != null,
    };
  },
  3: (data, { preferences, competitors }) => {
    const { problems, ...research } = step3Outcome(data, preferences, competitors);
    return { ...sorted(problems), research };
  },
  4: (data, { persona: stored, analysis }, { persona: before }) => {
    const { persona, problems, missing } = editedPersona(data, stored, analysis);
    const { platformPersonas, selectedPlatforms: selected } = persona;
    return {
      ...sorted(located(problems)),
      persona: { ...before, missing: located(missing), platforms: Object.keys(platformPersonas), selected },
    };
  },
  5: (data) => {
    const secret = secretProblem(data, 'data.');
    const { payload, problems } = attempt(() => readKnownFields(IntegrationsStateDto, { ...data }, 'data'));
    const integrations = integrationFactsOf(Object.fromEntries(Object.entries(payload ?? {})));
    return { ...sorted([...problems, ...(secret === null ? [] : [secret])]), integrations };
  },
  6: () => ({}),
};

/** The facts of a step as they would be with a payload. */
export function withPayload(before: StepFacts, stored: StoredDocuments, data: JsonObject): StepFacts {
  return { ...before, ...READERS[before.step](data, stored, before) };
}

function attempt<Payload>(read: () => Payload): {
  payload: Payload | null;
  problems: readonly FieldProblem[];
} {
  try {
    return { payload: read(), problems: [] };
  } catch (error) {
    if (error instanceof ValidationError) return { payload: null, problems: error.errors ?? [] };
    throw error;
  }
}

function sorted(problems: readonly FieldProblem[]): Pick<StepFacts, 'problems' | 'secrets'> {
  return {
    problems: problems.filter((problem) => !isSecretProblem(problem)),
    secrets: problems.filter(isSecretProblem),
  };
}

function located(problems: readonly FieldProblem[]): FieldProblem[] {
  return problems.map(({ path, message }) => ({ path: `data.${path}`, message }));
}
