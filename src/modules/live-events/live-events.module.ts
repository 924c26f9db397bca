import { Module } from '@nestjs/common';
import { SessionsModule } from '../sessions/index.js';
import { EventLog } from './event-log.js';
import { LiveEventsController } from './live-events.controller.js';
import { LiveFeeds } from './live-feeds.js';
import { LiveGateway } from './live.gateway.js';
import { LiveLimits } from './live-limits.js';
import { LiveStreams } from './live-streams.js';
import { StreamTickets } from './stream-tickets.js';

@Module({
  imports: [SessionsModule],
  controllers: [LiveEventsController],
  providers: [EventLog, LiveFeeds, LiveGateway, LiveLimits, LiveStreams, StreamTickets],
})
export class LiveEventsModule {}
