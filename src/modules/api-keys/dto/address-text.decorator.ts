import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';

/** Longest address of a user's server, in characters. */
const MAX_LENGTH = 500;

/** The property is a text short enough for an address. One message tells all of it, whatever the value is. */
export function IsAddressText(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ maxLength: MAX_LENGTH }),
    Matches(new RegExp(String.raw`^[\s\S]{0,${MAX_LENGTH}}$`), {
      message: `$property must be a text of at most ${MAX_LENGTH} characters`,
    }),
  );
}
