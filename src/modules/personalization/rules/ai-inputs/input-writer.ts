import type { OnboardingFacts } from '../onboarding-facts.js';
import { ProvenanceRecord } from '../sources/provenance-record.js';
import { isKnown, type Sourced } from '../sources/sourced.js';
import type { AiInputs, DefaultReason } from './ai-inputs.js';
import { asDefault } from './default-inputs.js';

/** Writes the values of AI inputs; without an analysis, defaults take the place of what nobody stated. */
export class InputWriter {
  private readonly record = new ProvenanceRecord();
  private readonly reason: DefaultReason | null;

  constructor(facts: OnboardingFacts) {
    this.reason = facts.analysis !== null ? null : facts.isStarted ? 'no_analysis' : 'no_session';
  }

  /** The value at a pointer, which has no default. */
  value<T>(pointer: string, known: Sourced<T>): T {
    return this.record.put(pointer, known);
  }

  /** The text at a pointer. */
  text(pointer: string, known: Sourced<string | null>, fallback: string): string | null {
    const isDefault = this.reason !== null && !isKnown(known.value);
    return this.record.put(pointer, isDefault ? asDefault(fallback, this.reason) : known);
  }

  /** The list at a pointer. */
  list(pointer: string, known: Sourced<string[]>, fallback: readonly string[]): string[] {
    const isDefault = this.reason !== null && !isKnown(known.value);
    return this.record.put(pointer, isDefault ? asDefault([...fallback], this.reason) : known);
  }

  /** What is known about everything written so far. */
  meta(): AiInputs['_meta'] {
    const { missing, fields } = this.record;
    return { is_default: this.reason !== null, reason: this.reason, missing, fields };
  }
}
