import { isDeepStrictEqual } from 'node:util';
import { isJsonObject, type JsonObject } from '../json/json-object.js';
import type { PersonaDocument } from '../persona-document.js';
import type { StatedPersona } from '../edits/stated-persona.js';
import { shownPersona } from './shown-persona.js';

/**
 * What a client states without what it only sends back as it was shown: pages send the whole persona, and an empty
 * text there that stands for an unknown value is no edit.
 */
export function statedAnew(stated: StatedPersona, stored: PersonaDocument): StatedPersona {
  const shown = shownPersona(stored);
  return {
    ...stated,
    corePersona: without(stated.corePersona, shown.corePersona),
    platformPersonas: without(stated.platformPersonas, shown.platformPersonas),
    qualityMetrics: without(stated.qualityMetrics, shown.qualityMetrics),
  };
}

function without(stated: JsonObject | null, shown: JsonObject | null): JsonObject | null {
  return stated === null || shown === null ? stated : changedMembers(stated, shown);
}

function changedMembers(stated: JsonObject, shown: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(stated).flatMap(([name, member]): [string, unknown][] => {
      const before = Object.hasOwn(shown, name) ? shown[name] : undefined;
      if (isDeepStrictEqual(member, before)) return [];
      return [[name, isJsonObject(member) && isJsonObject(before) ? changedMembers(member, before) : member]];
    }),
  );
}
