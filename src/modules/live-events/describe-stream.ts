import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiHeader, ApiOkResponse, ApiOperation, getSchemaPath } from '@nestjs/swagger';
import { ClosingDto, StaleDto } from './dto/control.dto.js';
import { LiveEventDto } from './dto/live-event.dto.js';
import { SnapshotDto } from './dto/snapshot.dto.js';

const DESCRIPTION = `
Server-sent events. The first is \`snapshot\`: where the user stands. Then every event of the log follows, named by its
type, with its sequence number as \`id\`. A browser sends that back by itself as \`Last-Event-ID\` when it connects
again, and gets what it missed: no gap, no duplicate, also after a restart and from any instance. \`?after=\` does the
same for other clients; the header wins. \`closing\` and \`stale\` say why a stream ends or begins anew and carry no id.
A comment every 15 seconds keeps the connection alive. An \`EventSource\` cannot send a header: give it the single-use
\`?ticket=\` of \`POST /api/onboarding/events/ticket\`. The stream ends with the token.

**WebSocket.** \`/api/onboarding/ws\` tells the same in JSON texts:
\`{"type":"snapshot","seq",…}\`, \`{"type":"step.completed","seq","step_number","payload","at"}\`,
\`{"type":"closing","reason"}\`, \`{"type":"stale","reason"}\`, \`{"type":"error","code","detail"}\`.
Say who you are by the Authorization header, by the subprotocols \`bearer, <token>\`, by \`?ticket=\`, or within ten
seconds by \`{"type":"auth","token","after"?}\`; a later token of the same user, sent the same way, extends the stream.
\`{"type":"resume","after":n}\` and \`?after=n\` set the position; what follows the next snapshot counts from there.
\`{"type":"ping"}\` is answered by \`{"type":"pong"}\`. Close codes: 4401 token missing, wrong or expired, 4408 too slow
or stale, 4429 too many streams or messages, 1012 restart, 1013 try again later. A page's origin must be in CORS_ORIGINS
or be that of the API.`.trim();

const EXAMPLE = `id: 6
event: snapshot
data: {"after":6,"version":6,"steps":[{"step_number":1,"status":"completed","reported_fraction":0}],"active_step":null,"started_at":"2026-11-22T20:00:00.000Z","last_updated":"2026-11-22T20:14:00.000Z","completed_at":null}

id: 7
event: step.completed
data: {"seq":7,"type":"step.completed","step_number":2,"payload":{"again":false},"at":"2026-11-22T20:15:00.000Z"}

: ping

event: closing
data: {"reason":"token_expired"}
`;

/** Documents the stream and, beside it, the WebSocket, for which OpenAPI has no words. */
export const DescribeStream = (): MethodDecorator =>
  applyDecorators(
    ApiExtraModels(LiveEventDto, SnapshotDto, ClosingDto, StaleDto),
    ApiOperation({
      operationId: 'streamEvents',
      summary: 'Where the user stands, then everything that happens, as it happens',
      description: DESCRIPTION,
    }),
    ApiHeader({
      name: 'Last-Event-ID',
      required: false,
      description: 'Id of the last event the client has; browsers send it by themselves',
      example: '6',
    }),
    ApiOkResponse({
      description: 'The stream; `data` of each event is one of these documents',
      content: {
        'text/event-stream': {
          schema: {
            oneOf: [SnapshotDto, LiveEventDto, StaleDto, ClosingDto].map((dto) => ({ $ref: getSchemaPath(dto) })),
          },
          examples: { stream: { value: EXAMPLE } },
        },
      },
    }),
  );
