import { Module } from '@nestjs/common';
import { SessionsModule } from '../sessions/index.js';
import { AssetsService } from './assets.service.js';

/** Pictures and recordings that users upload. */
@Module({
  imports: [SessionsModule],
  providers: [AssetsService],
  exports: [AssetsService],
})
export class AssetsModule {}
