import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../../auth/index.js';
import { findProblem, listProblems, NotFoundError, type ProblemDefinition } from '../../common/errors/index.js';

/** The pages that the `type` of an error points to. */
@Public()
@ApiExcludeController()
@Controller('docs/errors')
export class ErrorDocsController {
  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  index(): string {
    return page('Errors of this API', listProblems().map(section).join(''));
  }

  @Get(':code')
  @Header('content-type', 'text/html; charset=utf-8')
  show(@Param('code') code: string): string {
    const problem = findProblem(code);
    if (problem === undefined) throw new NotFoundError('There is no error with this code. See /docs/errors.');
    return page(problem.title, section(problem));
  }
}

function section({ code, status, title, remedy }: ProblemDefinition): string {
  return `<h2><a href="/docs/errors/${code}">${code}</a></h2><p>${title} (HTTP ${status}).</p><p>${escapeHtml(remedy)}</p>`;
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1>${body}</html>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
