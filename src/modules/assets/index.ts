export { assetEntities } from './asset-entities.js';
export { UnsupportedUploadError, UploadTooLargeError } from './assets.errors.js';
export { AssetsModule } from './assets.module.js';
export { type Asset, AssetsService } from './assets.service.js';
export { type AssetKind, MOST_BYTES } from './rules/media-type.js';
