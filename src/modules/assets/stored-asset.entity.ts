import { PrimaryKeyProp } from '@mikro-orm/core';
import { PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { UserOwned } from '../../database/index.js';
import { BelongsToSession, OnboardingSession } from '../sessions/index.js';
import type { AssetKind, MediaType } from './rules/media-type.js';

/** A picture or recording that a user uploaded; a user has one of each kind. */
@UserOwned('stored_assets')
export class StoredAsset {
  [PrimaryKeyProp]?: ['session', 'kind'];

  @BelongsToSession()
  session: OnboardingSession;

  @PrimaryKey({ type: 'text' })
  kind: AssetKind;

  @Property({ type: 'text' })
  userId: string;

  /** Another one for each upload, so that an address shows what it was made for or nothing. */
  @Property({ type: 'uuid' })
  id: string;

  /** What the first bytes say that it is. */
  @Property({ type: 'text' })
  mediaType: MediaType;

  @Property({ type: 'integer' })
  bytes: number;

  @Property({ type: 'blob' })
  content: Buffer;

  @Property({ type: 'timestamptz' })
  createdAt: Date;

  constructor(session: OnboardingSession, kind: AssetKind) {
    this.session = session;
    this.userId = session.userId;
    this.kind = kind;
  }
}
