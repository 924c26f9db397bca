/** Injection token of the runtime role's connection string, for work that needs a connection of its own. */
export const RUNTIME_DATABASE_URL = Symbol('RUNTIME_DATABASE_URL');
