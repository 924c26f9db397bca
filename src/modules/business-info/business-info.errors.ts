import { AppError, defineProblem } from '../../common/errors/index.js';

const notFound = defineProblem({
  code: 'business_info_not_found',
  status: 404,
  title: 'There is no such business information',
  remedy: 'Read your own with `GET /api/onboarding/business-info`; store it with `PUT` at the same address.',
});

/** The user has stored none, or the path names somebody else's. */
export class BusinessInfoNotFoundError extends AppError {
  static readonly problem = notFound;

  constructor() {
    super(notFound, 'You have no business information with this id. PUT /api/onboarding/business-info stores yours.');
  }
}
