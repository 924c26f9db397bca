/** A value that a member may be one of. */
export type ListedValue = string | number | boolean;

interface Nullable {
  readonly nullable: boolean;
}

export interface ObjectShape extends Nullable {
  readonly kind: 'object';
  readonly members: ReadonlyMap<string, { readonly shape: AnswerShape; readonly optional: boolean }>;
  /** Shape of members without a name of their own; null when there are none. */
  readonly others: AnswerShape | null;
}

export interface ListShape extends Nullable {
  readonly kind: 'list';
  readonly item: AnswerShape;
  readonly min: number;
  readonly max: number;
}

export interface NumberShape extends Nullable {
  readonly kind: 'number';
  readonly integer: boolean;
  readonly min: number;
  readonly max: number;
}

export interface ListedShape extends Nullable {
  readonly kind: 'listed';
  readonly values: readonly ListedValue[];
  /** Other words for listed values. */
  readonly synonyms: ReadonlyMap<string, readonly string[]>;
}

/** What an answer, or a part of it, has to look like; as much as mending needs to know. */
export type AnswerShape =
  | ObjectShape
  | ListShape
  | NumberShape
  | ListedShape
  | (Nullable & { readonly kind: 'text' })
  | (Nullable & { readonly kind: 'boolean' })
  /** One of several shapes. */
  | (Nullable & { readonly kind: 'choice'; readonly options: readonly AnswerShape[] })
  /** Nothing is known: left as it is. */
  | (Nullable & { readonly kind: 'anything' });
