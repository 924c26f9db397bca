import jwt from 'jsonwebtoken';

/** As long as a session token of the wizard's identity provider. */
const LIFETIME_SECONDS = 60;
const HOUR_SECONDS = 3_600;

/** Where the wizard gets its bearer token from, before every request. */
export interface TokenGetter {
  current(): string;
  /** A new one in any case, such as after a 401. */
  refreshed(): string;
  /** Makes the next token one that has expired. Throws when tokens cannot be signed. */
  expire(): void;
}

/** Signs a token of a minute for every request, as the wizard's identity provider does. */
export class SignedTokens implements TokenGetter {
  private isExpired = false;

  constructor(
    private readonly userId: string,
    private readonly secret: string,
  ) {}

  /** Makes the next token one that ended an hour ago. */
  expire(): void {
    this.isExpired = true;
  }

  current(): string {
    const shiftSeconds = this.isExpired ? -HOUR_SECONDS : 0;
    this.isExpired = false;
    return this.sign(shiftSeconds);
  }

  refreshed(): string {
    return this.sign(0);
  }

  private sign(shiftSeconds: number): string {
    const issuedAt = Math.floor(Date.now() / 1000) + shiftSeconds;
    const claims = { sub: this.userId, iat: issuedAt, exp: issuedAt + LIFETIME_SECONDS };
    return jwt.sign(claims, this.secret, { algorithm: 'HS256' });
  }
}

/** One token that was given on the command line. */
export class GivenToken implements TokenGetter {
  /** `sub` of the token. */
  readonly userId: string;

  /** Throws when the token names no user. */
  constructor(private readonly token: string) {
    const claims = jwt.decode(token, { json: true });
    if (claims?.sub === undefined) throw new Error('The token is no JWT with a `sub`');
    this.userId = claims.sub;
  }

  current(): string {
    return this.token;
  }

  refreshed(): string {
    return this.token;
  }

  expire(): void {
    throw new Error('A given token cannot be made to expire');
  }
}
