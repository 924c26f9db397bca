import type { UserId } from '../../src/auth/index.js';
import {
  AnswerCache,
  ModelAccess,
  type ModelChoice,
  ModelLedger,
  type ModelProvider,
  type ModelUse,
  type OpenedModel,
} from '../../src/llm/index.js';

/** Opens what a test names; a provider without an entry has no key. */
export class MemoryAccess extends ModelAccess {
  constructor(
    readonly list: readonly ModelChoice[],
    readonly opened: ReadonlyMap<ModelProvider, OpenedModel>,
  ) {
    super();
  }

  choices(): Promise<readonly ModelChoice[]> {
    return Promise.resolve(this.list);
  }

  withModel<T>(_: UserId, provider: ModelProvider, use: (opened: OpenedModel) => Promise<T>): Promise<T | null> {
    const opened = this.opened.get(provider);
    return opened === undefined ? Promise.resolve(null) : use(opened);
  }
}

/** Remembers every use; `left` tokens are left. */
export class MemoryLedger extends ModelLedger {
  readonly uses: ModelUse[] = [];
  left: number | null = null;

  tokensLeft(): Promise<number | null> {
    return Promise.resolve(this.left);
  }

  record(_: UserId, use: ModelUse): Promise<void> {
    this.uses.push(use);
    return Promise.resolve();
  }
}

export class MemoryCache extends AnswerCache {
  readonly kept = new Map<string, string>();

  find(userId: UserId, key: string): Promise<string | null> {
    return Promise.resolve(this.kept.get(`${userId} ${key}`) ?? null);
  }

  keep(userId: UserId, key: string, answer: string): Promise<void> {
    this.kept.set(`${userId} ${key}`, answer);
    return Promise.resolve();
  }
}
