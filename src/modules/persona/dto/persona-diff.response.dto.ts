import { ApiProperty } from '@nestjs/swagger';
import type { VersionDiff } from '../persona-versions.service.js';
import type { PersonaChange } from '../rules/edits/persona-diff.js';

const ORIGINS = ['user', 'measured', 'derived', 'llm', 'heuristic', 'external', 'default'] as const;

/** A value that differs between two versions. */
export class PersonaChangeDto implements PersonaChange {
  /** JSON pointer into the persona. @example /corePersona/identity/archetype */
  pointer: string;

  @ApiProperty({ enum: ['added', 'removed', 'changed'], description: 'What happened to it', example: 'changed' })
  kind: PersonaChange['kind'];

  @ApiProperty({ nullable: true, description: 'The value before; null when it was added', example: null })
  before: unknown;

  @ApiProperty({ nullable: true, description: 'The value after; null when it was removed', example: 'The Sage' })
  after: unknown;

  @ApiProperty({
    enum: ORIGINS,
    nullable: true,
    description: 'Where the value after came from; null when nothing is known about it',
    example: 'user',
  })
  origin: PersonaChange['origin'];

  constructor({ pointer, kind, before, after, origin }: PersonaChange) {
    this.pointer = pointer;
    this.kind = kind;
    this.before = before;
    this.after = after;
    this.origin = origin;
  }
}

/** How two versions differ. */
export class PersonaDiffResponseDto {
  /** Number of the version before. @example 1 */
  from: number;

  /** Number of the version after. @example 2 */
  to: number;

  @ApiProperty({ type: [PersonaChangeDto], description: 'The smallest values that differ; lists count as one value' })
  changes: PersonaChangeDto[];

  constructor({ from, to, changes }: VersionDiff) {
    this.from = from;
    this.to = to;
    this.changes = changes.map((change) => new PersonaChangeDto(change));
  }
}
