/** A JSON object as the API answers it. */
export type Json = Readonly<Record<string, unknown>>;

/** Calls the onboarding API as one user. */
export class ApiClient {
  constructor(
    private readonly origin: string,
    private readonly token: string,
  ) {}

  get(path: string): Promise<Json> {
    return this.send('GET', path);
  }

  post(path: string, body: object = {}): Promise<Json> {
    return this.send('POST', path, body);
  }

  put(path: string, body: object): Promise<Json> {
    return this.send('PUT', path, body);
  }

  /** Throws with the problem's own explanation when the answer is not 2xx. */
  private async send(method: string, path: string, body?: object): Promise<Json> {
    const response = await fetch(`${this.origin}/api/onboarding${path}`, {
      method,
      headers: { authorization: `Bearer ${this.token}`, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const answer: unknown = await response.json();
    const document = isJson(answer) ? answer : {};
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${String(document['detail'])}`);
    return document;
  }
}

/** Whether a value is a JSON object. */
export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object at a path of names, empty when there is none. */
export function objectAt(document: Json, ...path: string[]): Json {
  let value: unknown = document;
  for (const name of path) value = isJson(value) ? value[name] : undefined;
  return isJson(value) ? value : {};
}
