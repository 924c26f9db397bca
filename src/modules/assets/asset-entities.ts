import { StoredAsset } from './stored-asset.entity.js';

/** Tables of this module. */
export const assetEntities = [StoredAsset];
