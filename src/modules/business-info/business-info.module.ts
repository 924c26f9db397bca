import { Module } from '@nestjs/common';
import { SessionsModule } from '../sessions/index.js';
import { BusinessInfoController } from './business-info.controller.js';
import { BusinessInfoService } from './business-info.service.js';

/** What users without a website say about their business. */
@Module({
  imports: [SessionsModule],
  controllers: [BusinessInfoController],
  providers: [BusinessInfoService],
  exports: [BusinessInfoService],
})
export class BusinessInfoModule {}
