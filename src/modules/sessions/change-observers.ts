import { Injectable } from '@nestjs/common';
import type { SessionChange } from './session-change.js';

/** Reacts to what a change recorded, inside the same transaction: it may record more, and it may refuse by throwing. */
export type ChangeObserver = (change: SessionChange) => Promise<void> | void;

/** Lets a module keep its own rules about the session whoever changes it. */
@Injectable()
export class ChangeObservers {
  private readonly observers: ChangeObserver[] = [];

  add(observer: ChangeObserver): void {
    this.observers.push(observer);
  }

  /** Calls every observer, one after the other, unless nothing was recorded. */
  async notify(change: SessionChange): Promise<void> {
    if (change.events.length === 0) return;
    for (const observer of this.observers) await observer(change);
  }
}
