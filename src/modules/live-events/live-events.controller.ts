import { Controller, Get, HttpCode, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type AuthenticatedUser,
  CurrentUser,
  TakesTickets,
  TicketRefusedError,
  TokenInUrlError,
  UnauthenticatedError,
} from '../../auth/index.js';
import { ValidationError } from '../../common/errors/index.js';
import { ApiProblems, Post } from '../../common/http/index.js';
import { DescribeStream } from './describe-stream.js';
import { EventsResponseDto } from './dto/events.response.dto.js';
import { ListEventsQueryDto } from './dto/list-events.query.dto.js';
import { StreamQueryDto } from './dto/stream.query.dto.js';
import { StreamTicketResponseDto } from './dto/stream-ticket.response.dto.js';
import { EventLog } from './event-log.js';
import { OriginRefusedError, TooManyStreamsError } from './live-events.errors.js';
import { LiveStreams } from './live-streams.js';
import { StreamTickets } from './stream-tickets.js';

@ApiTags('Live events')
@ApiBearerAuth()
@Controller('api/onboarding/events')
export class LiveEventsController {
  constructor(
    private readonly log: EventLog,
    private readonly streams: LiveStreams,
    private readonly tickets: StreamTickets,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listEvents', summary: "The user's log, oldest first, after a position" })
  @ApiOkResponse({ type: EventsResponseDto })
  @ApiProblems(UnauthenticatedError, ValidationError)
  list(@CurrentUser() user: AuthenticatedUser, @Query() query: ListEventsQueryDto): Promise<EventsResponseDto> {
    return this.log.list(user.id, query.after, query.limit);
  }

  @Get('stream')
  @TakesTickets()
  @DescribeStream()
  @ApiProblems(
    UnauthenticatedError,
    TicketRefusedError,
    TokenInUrlError,
    OriginRefusedError,
    TooManyStreamsError,
    ValidationError,
  )
  stream(
    @CurrentUser() user: AuthenticatedUser,
    @Query() query: StreamQueryDto,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.streams.open(user, query, request, reply);
  }

  @Post('ticket')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'createStreamTicket',
    summary: 'A single-use ticket that opens one stream within a minute, for browsers',
  })
  @ApiOkResponse({ type: StreamTicketResponseDto })
  @ApiProblems(UnauthenticatedError)
  ticket(@CurrentUser() user: AuthenticatedUser): Promise<StreamTicketResponseDto> {
    return this.tickets.issue(user);
  }
}
