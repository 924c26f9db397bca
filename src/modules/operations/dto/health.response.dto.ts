/** Answer of the health routes. */
export class HealthResponseDto {
  /** Always "ok"; anything else is an error answer. @example ok */
  status: 'ok';
}
