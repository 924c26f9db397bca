/** The published typings of passport-jwt do not know KeyObject, which the package passes on to jsonwebtoken unchanged. */
declare module 'passport-jwt' {
  import type { KeyObject } from 'node:crypto';
  import type { Algorithm, VerifyOptions } from 'jsonwebtoken';

  export type TokenExtractor = (request: unknown) => string | null;

  export interface StrategyOptions {
    jwtFromRequest: TokenExtractor;
    secretOrKeyProvider: (request: unknown, token: string, done: (error: unknown, key?: KeyObject) => void) => void;
    algorithms: Algorithm[];
    issuer: string | undefined;
    audience: string | undefined;
    jsonWebTokenOptions: VerifyOptions;
  }

  export class Strategy {
    constructor(options: StrategyOptions, verify: (...parameters: unknown[]) => void);
    /** Ends in one call of `success`, `fail` or `error` of the object it is called on. */
    authenticate(request: unknown): void;
  }

  export const ExtractJwt: { fromAuthHeaderAsBearerToken(): TokenExtractor };
}
