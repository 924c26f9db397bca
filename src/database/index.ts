export { DatabaseModule } from './database.module.js';
export { EmbeddedPostgresError, openEmbeddedPostgres } from './embedded/index.js';
export { migrate } from './migrate.js';
export { type DatabaseAccess, openDatabase } from './open-database.js';
export { ownerOrmOptions } from './orm-options.js';
export { assertSafeRole, UnsafeDatabaseRoleError } from './role-check.js';
export { type ReadFunction, ScopedRead } from './scoped-read.js';
export { OWNER_FILTER, USER_SETTING, UserOwned } from './user-owned.decorator.js';
