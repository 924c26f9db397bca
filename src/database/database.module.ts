import { type DynamicModule, Module } from '@nestjs/common';
import { MikroOrmModule } from '@mikro-orm/nestjs';
import type { EntityClass } from '@mikro-orm/postgresql';
import { type OrmConnection, ormOptions } from './orm-options.js';
import { RUNTIME_DATABASE_URL } from './runtime-url.js';
import { ScopedRead } from './scoped-read.js';
import { Signals } from './signals/index.js';

/** The ORM, the scoped reads and the signals, for every module. */
@Module({})
export class DatabaseModule {
  static forRoot(entities: readonly EntityClass[], connection: OrmConnection): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      imports: [MikroOrmModule.forRoot({ ...ormOptions(entities, connection), registerRequestContext: false })],
      providers: [ScopedRead, Signals, { provide: RUNTIME_DATABASE_URL, useValue: connection.url }],
      exports: [ScopedRead, Signals, RUNTIME_DATABASE_URL],
    };
  }
}
