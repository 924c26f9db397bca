import { describe, expect, it } from '@jest/globals';
import { pageClusters } from './page-clusters.js';

const page = (url: string, ...topics: string[]) => ({ url, topics });

describe('clusters of pages', () => {
  it('gather pages by the topic that most of them share, each page once', () => {
    const pages = [page('/a', 'chain', 'oil'), page('/b', 'oil'), page('/c', 'oil', 'saddle'), page('/d', 'saddle')];
    expect(pageClusters(pages)).toEqual([{ topic: 'oil', pages: ['/a', '/b', '/c'] }]);
    expect(pageClusters([...pages, page('/e', 'saddle')])).toEqual([
      { topic: 'oil', pages: ['/a', '/b', '/c'] },
      { topic: 'saddle', pages: ['/d', '/e'] },
    ]);
  });

  it('leave out topics of a single page', () => {
    expect(pageClusters([page('/a', 'chain', 'chain'), page('/b', 'oil')])).toEqual([]);
    expect(pageClusters([])).toEqual([]);
  });

  it('take the topic that a page names first when two are shared by as many', () => {
    expect(pageClusters([page('/a', 'chain', 'oil'), page('/b', 'oil', 'chain')])).toEqual([
      { topic: 'chain', pages: ['/a', '/b'] },
    ]);
  });
});
