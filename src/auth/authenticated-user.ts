/** Who is asking, as the verified token says. */
export interface AuthenticatedUser {
  /** `sub` of the token; the only identity this service knows. */
  readonly id: UserId;
  /** Values of the roles claim. */
  readonly roles: readonly string[];
  readonly email: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  /** When the token ends. */
  readonly expiresAt: Date;
}

declare const userIdBrand: unique symbol;

/** Identifier of a user: the `sub` of a verified token, 1 to 255 characters. */
export type UserId = string & { readonly [userIdBrand]: true };

const MAX_USER_ID_LENGTH = 255;

/**
 * Whether a text can be a user id: 1 to 255 characters, without control characters and halves of surrogate pairs, which
 * UTF-8 cannot tell apart.
 */
export function isUserId(value: unknown): value is UserId {
  return (
    typeof value === 'string' &&
    value.length > 0 &&
    value.length <= MAX_USER_ID_LENGTH &&
    value.isWellFormed() &&
    !/\p{Cc}/u.test(value)
  );
}
