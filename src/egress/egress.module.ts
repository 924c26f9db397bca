import { ConfigurableModuleBuilder, Module } from '@nestjs/common';
import { EgressClient } from './egress-client.js';
import { EGRESS_OPTIONS, type EgressOptions } from './egress-options.js';

const { ConfigurableModuleClass } = new ConfigurableModuleBuilder<EgressOptions>({
  optionsInjectionToken: EGRESS_OPTIONS,
})
  .setClassMethodName('forRoot')
  .setExtras({ isGlobal: true }, (definition, { isGlobal }) => ({ ...definition, global: isGlobal }))
  .build();

/**
 * The one way out of the process. Set up once with `EgressModule.forRoot(options)` or
 * `EgressModule.forRootAsync({ inject, useFactory })`; global, so that the whole application shares one policy.
 */
@Module({ providers: [EgressClient], exports: [EgressClient] })
export class EgressModule extends ConfigurableModuleClass {}
