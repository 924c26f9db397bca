import { loadSettings } from './src/config/index.js';
import { ownerOrmOptions } from './src/database/index.js';
import { entities } from './src/entities.js';

const settings = loadSettings();

const url = settings.DATABASE_OWNER_URL ?? 'postgres://app_owner@127.0.0.1/onboarding';

/** For the MikroORM command line; `npm run migration:*` also works with the embedded database. */
export default ownerOrmOptions(entities, url);
