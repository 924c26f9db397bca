import { type DynamicModule, Module } from '@nestjs/common';
import { MikroOrmModule } from '@mikro-orm/nestjs';
import type { EntityClass } from '@mikro-orm/postgresql';
import { type OrmConnection, ormOptions } from './orm-options.js';
import { ScopedRead } from './scoped-read.js';
import { SIGNAL_DATABASE_URL, Signals } from './signals/index.js';

/** The ORM, the scoped reads and the signals, for every module. */
@Module({})
export class DatabaseModule {
  static forRoot(entities: readonly EntityClass[], connection: OrmConnection): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      imports: [MikroOrmModule.forRoot({ ...ormOptions(entities, connection), registerRequestContext: false })],
      providers: [ScopedRead, Signals, { provide: SIGNAL_DATABASE_URL, useValue: connection.url }],
      exports: [ScopedRead, Signals],
    };
  }
}
