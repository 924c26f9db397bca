import { describe, expect, it } from '@jest/globals';
import { ValidationError } from '../../../../common/errors/index.js';
import { comparisonRequest, discoveryRequest, userUrlIn } from './research-request.js';

describe('discoveryRequest', () => {
  it('reads what the wizard sends and leaves out the rest', () => {
    const body = { user_url: ' https://a.example ', industry_context: 'Bikes', num_results: 25, session_id: 'x' };
    expect(discoveryRequest(body)).toEqual({ userUrl: 'https://a.example', industry: 'Bikes', most: 25 });
  });

  it.each([undefined, null, [], 'text', { user_url: '  ', industry_context: null }])(
    'finds nothing in %j and asks for 25',
    (body) => {
      expect(discoveryRequest(body)).toEqual({ userUrl: null, industry: null, most: 25 });
    },
  );

  it('cuts what is too much, and refuses what is no number, text or address', () => {
    expect(discoveryRequest({ num_results: 900, industry_context: 'x'.repeat(300) })).toMatchObject({
      most: 50,
      industry: 'x'.repeat(200),
    });
    for (const body of [{ num_results: 0 }, { num_results: 1.5 }, { num_results: '3' }, { industry_context: {} }])
      expect(() => discoveryRequest(body)).toThrow(ValidationError);
    expect(() => userUrlIn({ user_url: `https://${'x'.repeat(2_048)}` })).toThrow(ValidationError);
  });
});

describe('comparisonRequest', () => {
  it('reads domains and a number, and takes five when none is given', () => {
    expect(comparisonRequest({ user_url: 'a.example', competitors: ['b.example'] })).toEqual({
      userUrl: 'a.example',
      competitors: ['b.example'],
      most: 5,
    });
    expect(comparisonRequest({ max_competitors: 50 })).toEqual({ userUrl: null, competitors: [], most: 10 });
  });

  it('refuses a list of anything but texts', () => {
    for (const competitors of ['b.example', [1], [{ url: 'b.example' }]])
      expect(() => comparisonRequest({ competitors })).toThrow(ValidationError);
  });
});
