import { type ValidationError as Violation, ValidationPipe } from '@nestjs/common';
import { type FieldProblem, ValidationError } from '../errors/index.js';

/** The usual pipe takes members named `constructor` away unseen, because its copy could not hold them; this one says so. */
class RequestValidationPipe extends ValidationPipe {
  protected override stripProtoKeys(value: unknown): void {
    const path = pathOfConstructor(value);
    if (path !== null) throw new ValidationError([{ path, message: 'is not a known field' }]);
    super.stripProtoKeys(value);
  }
}

/** Where a document, which is not nested deeply, has a member named `constructor`; null when it has none. */
function pathOfConstructor(value: unknown, at: readonly string[] = []): string | null {
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, inner] of Object.entries(value)) {
    const here = [...at, quotable(name)];
    const found = name === 'constructor' ? here.join('.') : pathOfConstructor(inner, here);
    if (found !== null) return found;
  }
  return null;
}

/** Checks every body, query and path parameter against its class; unknown fields are refused. */
export function createValidationPipe(): ValidationPipe {
  return new RequestValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    stopAtFirstError: false,
    exceptionFactory: (violations) => new ValidationError(toFieldProblems(violations)),
  });
}

/** Names that may be repeated to the caller; others may be a secret that was pasted in the wrong place. */
const QUOTABLE_NAME = /^[A-Za-z_]{1,40}$/;

/** Flattens nested violations to dotted paths. Values are never repeated: they may be secrets. */
export function toFieldProblems(violations: readonly Violation[], parent = ''): FieldProblem[] {
  return violations.flatMap((violation) => {
    const name = quotable(violation.property);
    const path = parent === '' ? name : `${parent}.${name}`;
    const own = Object.entries(violation.constraints ?? {}).map(([rule, message]) => ({
      path,
      message: rule === 'whitelistValidation' ? 'is not a known field' : message,
    }));
    return [...own, ...toFieldProblems(violation.children ?? [], path)];
  });
}

function quotable(name: string): string {
  return QUOTABLE_NAME.test(name) || /^\d{1,9}$/.test(name) ? name : '(unknown field)';
}
