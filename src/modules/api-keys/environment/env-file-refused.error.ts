/** The env file stays as it is. The message says why, for the developer, and repeats nothing that the file holds. */
export class EnvFileRefusedError extends Error {
  override readonly name = 'EnvFileRefusedError';
}
