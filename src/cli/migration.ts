import 'reflect-metadata';
import { MikroORM } from '@mikro-orm/postgresql';
import { loadSettings } from '../config/index.js';
import { type DatabaseAccess, openDatabase, ownerOrmOptions } from '../database/index.js';
import { entities } from '../entities.js';
import { prepareDatabase } from '../prepare-database.js';

const USAGE = 'Usage: npm run migration:<create|up|down|pending|check> [-- --name <name>]';

type Command = (orm: MikroORM, name: string | undefined, access: DatabaseAccess) => Promise<number>;

const commands: Record<string, Command> = {
  create: async (orm, name) => {
    const { fileName } = await orm.migrator.create(undefined, false, false, name);
    console.log(fileName === '' ? 'The tables already match the entities' : `Created ${fileName}`);
    return 0;
  },
  up: async (_orm, _name, access) => {
    const applied = await prepareDatabase(access);
    return report(
      'Applied',
      applied.map((name) => ({ name })),
    );
  },
  down: async (orm) => report('Reverted', await orm.migrator.down()),
  pending: async (orm) => report('Pending', await orm.migrator.getPending()),
  check: async (orm) => {
    await orm.migrator.up();
    const differs = await orm.migrator.checkSchema();
    console.log(
      differs
        ? 'The entities differ from the migrations; run npm run migration:create'
        : 'Migrations match the entities',
    );
    return differs ? 1 : 0;
  },
};

function report(verb: string, migrations: readonly { name: string }[]): Promise<number> {
  console.log(migrations.length === 0 ? `${verb}: none` : migrations.map(({ name }) => `${verb} ${name}`).join('\n'));
  return Promise.resolve(0);
}

async function run(access: DatabaseAccess): Promise<number> {
  const command = commands[process.argv[2] ?? ''];
  if (command === undefined) throw new Error(USAGE);
  if (access.ownerUrl === null) throw new Error('Set DATABASE_OWNER_URL to the role that owns the tables');
  const nameFlag = process.argv.indexOf('--name');
  const name = nameFlag === -1 ? undefined : process.argv[nameFlag + 1];
  const orm = await MikroORM.init(ownerOrmOptions(entities, access.ownerUrl));
  try {
    return await command(orm, name, access);
  } finally {
    await orm.close(true);
  }
}

const access = await openDatabase(loadSettings());
try {
  process.exitCode = await run(access);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await access.release();
}
