import { describe, expect, it } from '@jest/globals';
import { analysePage } from '../segmentation/analyse-page.js';
import { topicsOfPages } from './page-topics.js';

describe('topicsOfPages', () => {
  it('names a topic once, whether it is one or many', () => {
    const text = 'The disk failed. Two disks fail. A disk works.';
    expect(topicsOfPages([analysePage({ url: '/', text, contentHash: '' }, 'eng')])).toEqual([
      { url: '/', topics: ['disk'] },
    ]);
  });

  it('weighs what is special to a page above what every page mentions', () => {
    const page = (url: string, text: string) => analysePage({ url, text, contentHash: '' }, 'eng');
    const pages = [
      page('/roast', 'Our coffee is good. The dark roast suits coffee. A dark roast needs care. Coffee is life.'),
      page('/farm', 'Our coffee is good. The farm grows coffee. A farm needs rain. Coffee is life.'),
    ];
    expect(topicsOfPages(pages)).toEqual([
      { url: '/roast', topics: ['dark roast', 'coffee'] },
      { url: '/farm', topics: ['farm', 'coffee'] },
    ]);
  });
});
