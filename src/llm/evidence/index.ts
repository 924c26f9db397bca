export { findQuote, quoteFinder, quoteOccursIn, type TextSpan } from './find-quote.js';
