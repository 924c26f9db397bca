import { Module } from '@nestjs/common';
import { ChangeObservers } from './change-observers.js';
import { SessionRepository } from './session.repository.js';
import { SessionsController } from './sessions.controller.js';
import { SessionsService } from './sessions.service.js';

@Module({
  controllers: [SessionsController],
  providers: [SessionsService, SessionRepository, ChangeObservers],
  exports: [SessionsService, ChangeObservers],
})
export class SessionsModule {}
