import { Injectable, type PipeTransform } from '@nestjs/common';
import { StepNotFoundError } from './progress.errors.js';
import { isStepNumber, type StepNumber } from './rules/steps.js';

/** Reads the number of a step from a path. Throws StepNotFoundError for anything but 1 to 6. */
@Injectable()
export class StepNumberPipe implements PipeTransform<string, StepNumber> {
  transform(value: string): StepNumber {
    const number = /^\d$/.test(value) ? Number(value) : NaN;
    if (!isStepNumber(number)) throw new StepNotFoundError();
    return number;
  }
}
