import { isJson, type Json } from '../../demo/api-client.js';

/** What a browser keeps of the wizard. */
export class Device {
  /** Outlives tabs. */
  readonly local = new BrowserStorage();
  /** Outlives page loads of one tab. */
  readonly session = new BrowserStorage();
}

/** `localStorage` or `sessionStorage`. */
export class BrowserStorage {
  private readonly items = new Map<string, string>();

  text(name: string): string | null {
    return this.items.get(name) ?? null;
  }

  /** The object stored under a name; null when there is none. */
  document(name: string): Json | null {
    const parsed: unknown = JSON.parse(this.items.get(name) ?? 'null');
    return isJson(parsed) ? parsed : null;
  }

  put(name: string, value: string | object): void {
    this.items.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  }

  remove(...names: readonly string[]): void {
    for (const name of names) this.items.delete(name);
  }
}
