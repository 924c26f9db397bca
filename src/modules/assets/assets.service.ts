import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { UserId } from '../../auth/index.js';
import { type SessionChange, sessionIdOf, SessionsService } from '../sessions/index.js';
import { UnsupportedUploadError, UploadTooLargeError } from './assets.errors.js';
import { type AssetKind, mediaTypeOf, MOST_BYTES } from './rules/media-type.js';
import { StoredAsset } from './stored-asset.entity.js';

const PERSONA_STEP = 4;

/** An upload as others see it. */
export type Asset = Readonly<Pick<StoredAsset, 'id' | 'kind' | 'mediaType' | 'bytes' | 'content' | 'createdAt'>>;

/** Keeps the pictures and recordings that users upload. */
@Injectable()
export class AssetsService {
  constructor(
    private readonly em: EntityManager,
    private readonly sessions: SessionsService,
  ) {}

  /** The user's upload of a kind; null without one. */
  find(userId: UserId, kind: AssetKind): Promise<Asset | null> {
    return this.em.findOne(StoredAsset, { session: sessionIdOf(userId), kind });
  }

  /** As `find`, by the id of the upload; null also when another upload took its place. */
  findById(userId: UserId, id: string): Promise<Asset | null> {
    return this.em.findOne(StoredAsset, { session: sessionIdOf(userId), id });
  }

  /**
   * Keeps an upload in the place of the one before. Throws UnsupportedUploadError when its first bytes are not of the
   * kind, and UploadTooLargeError.
   */
  async save(userId: UserId, kind: AssetKind, content: Buffer): Promise<Asset> {
    const mediaType = mediaTypeOf(kind, content);
    if (mediaType === null) throw new UnsupportedUploadError(kind);
    if (content.length > MOST_BYTES[kind]) throw new UploadTooLargeError(MOST_BYTES[kind]);
    return this.sessions.change(userId, async (change) => {
      const { em, session, now } = change;
      const stored = await em.findOne(StoredAsset, { session: session.id, kind });
      const asset = Object.assign(stored ?? new StoredAsset(session, kind), {
        id: randomUUID(),
        mediaType,
        bytes: content.length,
        content,
        createdAt: now,
      });
      em.persist(asset);
      change.record('asset.saved', { kind, media_type: mediaType, bytes: content.length }, PERSONA_STEP);
      return asset;
    });
  }

  /** Everything that the user uploaded, for an export. */
  async export(userId: UserId): Promise<object[]> {
    const assets = await this.em.find(StoredAsset, { session: sessionIdOf(userId) }, { orderBy: { kind: 'asc' } });
    return assets.map(({ kind, id, mediaType, bytes, content, createdAt }) => ({
      kind,
      id,
      media_type: mediaType,
      bytes,
      created_at: createdAt.toISOString(),
      content_base64: content.toString('base64'),
    }));
  }

  /** Removes what the user uploaded, for a reset. */
  async clearIn({ em, session }: SessionChange): Promise<void> {
    await em.nativeDelete(StoredAsset, { session: session.id });
  }
}
