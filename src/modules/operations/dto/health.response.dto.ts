/** A part of the service that does not work fully, while everything else does. */
export class DegradedPartDto {
  /** Name of the part. @example key_vault */
  part: string;

  /** What does not work and what to do about it. @example Some stored API keys are locked */
  detail: string;
}

/** Answer of the health routes; what cannot serve at all is an error answer. */
export class HealthResponseDto {
  /** `degraded` when requests are served but a part does not work fully. @example ok */
  status: 'ok' | 'degraded';

  /** The parts that do not work fully; empty when all is well. */
  degraded: DegradedPartDto[];
}
