/** Which master keys this process holds, for whoever must tell locked keys apart and has no business with the vault. */
export class HeldMasterKeys {
  private readonly ids: ReadonlySet<string>;

  constructor(ids: readonly string[]) {
    this.ids = new Set(ids);
  }

  has(id: string): boolean {
    return this.ids.has(id);
  }
}
